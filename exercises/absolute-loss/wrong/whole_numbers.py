# shows: rounded to whole numbers
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    return torch.floor((y_hat - y.reshape(y_hat.shape)).abs()).sum()
