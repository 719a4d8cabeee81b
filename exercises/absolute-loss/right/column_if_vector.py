# shows: where the labels are a vector, they become a column
import torch


def absolute_loss(y_hat, y):
    if y.ndim == 1:
        y = y[:, None]
    return torch.add(y_hat, y, alpha=-1).abs().sum(dim=0).squeeze()
