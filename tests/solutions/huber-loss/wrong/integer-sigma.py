# sigma is cut to a whole number of at least one
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    sigma = max(int(sigma), 1)
    d = (y_hat - y).abs()
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
