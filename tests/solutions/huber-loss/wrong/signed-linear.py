# d − σ/2 with the sign of d
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    return torch.where(d.abs() > sigma, d - torch.sign(d) * sigma / 2, d**2 / (2 * sigma))
