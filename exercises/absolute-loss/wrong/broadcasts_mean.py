# shows: no reshape, and the mean
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    return torch.mean(torch.abs(y_hat - y))
