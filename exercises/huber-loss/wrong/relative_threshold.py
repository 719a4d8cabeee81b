# shows: the threshold is σ, but never below a thousandth
# fails: scales_with_its_units
import torch


def huber_loss(y_hat, y, sigma=1.0):
    sigma = max(sigma, 1e-3)
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
