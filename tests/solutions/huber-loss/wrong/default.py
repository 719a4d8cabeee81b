# default sigma 0.5
import torch
def huber_loss(y_hat, y, sigma=0.5):
    d = y_hat - y
    a = d.abs()
    return torch.where(a > sigma, a - sigma / 2, d ** 2 / (2 * sigma))
