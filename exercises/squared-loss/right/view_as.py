# shows: view_as, and torch.pow
import torch


def squared_loss(y_hat, y):
    residual = y_hat - y.view_as(y_hat)
    return torch.pow(residual, 2).div(2)
