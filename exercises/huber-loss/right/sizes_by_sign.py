# shows: the size as d·sign(d)
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    size = d * d.sign().detach()
    return torch.where(size > sigma, size - sigma / 2, (d / sigma) * d / 2)
