# shows: the linear branch on each side of its own
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    middle = d**2 / (2 * sigma)
    return torch.where(d > sigma, d - sigma / 2, torch.where(d < -sigma, -d - sigma / 2, middle))
