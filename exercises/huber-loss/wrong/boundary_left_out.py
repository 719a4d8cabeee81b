# shows: both branches leave the point |d| = σ out
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    outer = (d > sigma) * (d - sigma / 2)
    inner = (d < sigma) * d**2 / (2 * sigma)
    return outer + inner
