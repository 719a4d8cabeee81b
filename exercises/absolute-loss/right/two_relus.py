# shows: the positive part plus the negative part
import torch


def absolute_loss(y_hat, y):
    difference = y_hat - y.reshape(y_hat.shape)
    return torch.relu(difference).sum() + torch.relu(-difference).sum()
