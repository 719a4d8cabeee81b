# shows: the 2-norm, which is norm's default
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    return torch.norm(y_hat - y.reshape(y_hat.shape))
