# shows: the labels flattened, so that they broadcast to n×n
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y.reshape(-1))
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
