# shows: torch.cdist with p = 1 of two rows
import torch


def absolute_loss(y_hat, y):
    return torch.cdist(y_hat.reshape(1, -1), y.reshape(1, -1).to(y_hat.dtype), p=1.0).squeeze()
