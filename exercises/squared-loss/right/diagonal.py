# shows: the diagonal of all n×n differences
import torch


def squared_loss(y_hat, y):
    difference = y_hat.flatten()[:, None] - y.flatten()[None, :]
    return torch.diagonal(difference) ** 2 / 2
