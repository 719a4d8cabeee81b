# shows: filled in by mask
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    loss = torch.empty_like(d)
    far = d > sigma
    loss[far] = d[far] - sigma / 2
    loss[~far] = d[~far] ** 2 / (2 * sigma)
    return loss
