# shows: the smooth approximation √(d² + σ²) − σ
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    return sigma * (torch.sqrt(1 + ((y_hat - y) / sigma) ** 2) - 1)
