# shows: the loss of one example, mapped and added
import torch


def one(a, b):
    return (a.squeeze() - b.squeeze()).abs()


def absolute_loss(y_hat, y):
    return torch.vmap(one)(y_hat, y).sum()
