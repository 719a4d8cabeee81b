# shows: the larger of d and −d
import torch


def absolute_loss(y_hat, y):
    d = y_hat.squeeze(-1) - y.reshape(-1)
    return torch.maximum(d, -d).sum()
