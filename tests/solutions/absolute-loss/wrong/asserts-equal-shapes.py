# refuses labels of shape (n,)
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    assert y_hat.shape == y.shape
    return torch.abs(y_hat - y).sum()
