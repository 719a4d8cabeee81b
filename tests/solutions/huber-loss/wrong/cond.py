# condition on d, not |d|
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    return torch.where(d > sigma, a - sigma / 2, d ** 2 / (2 * sigma))
