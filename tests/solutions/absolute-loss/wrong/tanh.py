# d·tanh(d): |d| for large differences only
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return (d * torch.tanh(d)).sum()
