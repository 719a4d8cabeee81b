# shows: an nn.Module instance made once
import torch
from torch import nn

_mse = nn.MSELoss(reduction="none")


def squared_loss(y_hat, y):
    return 0.5 * _mse(y_hat.flatten(), y.flatten())
