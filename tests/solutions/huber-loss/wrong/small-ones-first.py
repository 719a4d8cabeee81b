# the quadratic losses first, then the linear ones: out of order
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs().flatten()
    return torch.cat([d[d <= sigma] ** 2 / (2 * sigma), d[d > sigma] - sigma / 2])
