# |d| as d²/|d|: nan at d = 0
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    size = d * d / d.abs()
    return torch.where(size > sigma, size - sigma / 2, d**2 / (2 * sigma))
