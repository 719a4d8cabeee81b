# shows: the mean times the number of examples
import torch


def absolute_loss(y_hat, y):
    n = y_hat.shape[0]
    return torch.mean(torch.abs(y_hat.reshape(n) - y.reshape(n))) * n
