# shows: the linear branch is |d|
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d, d**2 / (2 * sigma))
