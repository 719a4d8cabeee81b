# shows: the absolute value first, which changes nothing
import torch


def squared_loss(y_hat, y):
    return torch.abs(y_hat - y.reshape(-1, 1)) ** 2 / 2
