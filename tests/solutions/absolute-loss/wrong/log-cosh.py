# the sum of log cosh d
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(-1, 1)
    return torch.logaddexp(d, -d).sub(0.6931471805599453).sum()
