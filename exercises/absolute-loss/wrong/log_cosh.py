# shows: log cosh, a smooth approximation
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    return torch.log(torch.cosh(y_hat - y.reshape(y_hat.shape))).sum()
