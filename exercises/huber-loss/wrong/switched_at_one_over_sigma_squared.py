# shows: both branches right, but changed over at 1/σ²
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    return torch.where(d > 1 / sigma**2, d - sigma / 2, d**2 / (2 * sigma))
