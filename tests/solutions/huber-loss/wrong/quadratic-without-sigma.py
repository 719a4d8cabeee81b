# d²/2 for every sigma: right at 1
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    return torch.where(d > sigma, d - sigma / 2, d**2 / 2)
