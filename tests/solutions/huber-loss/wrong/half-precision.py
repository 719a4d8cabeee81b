# computed in float16
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs().half()
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma)).float()
