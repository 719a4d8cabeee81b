# shows: in units of sigma, σ·h(d/σ)
import torch


def huber_loss(y_hat, y, sigma=1.0):
    u = (y_hat - y) / sigma
    a = u.abs()
    return sigma * torch.where(a <= 1, 0.5 * u * u, a - 0.5)
