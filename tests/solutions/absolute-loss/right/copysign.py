# shows: copysign and a dot product with ones
import torch


def absolute_loss(y_hat, y):
    d = y_hat.ravel() - y.ravel()
    return torch.ones_like(d) @ torch.copysign(d, torch.ones_like(d))
