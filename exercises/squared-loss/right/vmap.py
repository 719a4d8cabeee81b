# shows: vmap over examples
import torch


def squared_loss(y_hat, y):
    one = lambda a, b: (a - b) ** 2 / 2
    return torch.vmap(one)(y_hat.reshape(-1), y.reshape(-1))
