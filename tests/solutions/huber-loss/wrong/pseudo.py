# the pseudo-Huber loss
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    return sigma * (torch.sqrt(1 + (d / sigma) ** 2) - 1)
