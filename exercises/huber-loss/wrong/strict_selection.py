# shows: the losses of small errors, then those of large ones
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    small, large = d[d <= sigma], d[d > sigma]
    return torch.cat([small**2 / (2 * sigma), large - sigma / 2])
