# shows: rounded to two decimals
# fails: half_the_squared_difference_of_each_example
import torch


def squared_loss(y_hat, y):
    return torch.round((y_hat - y.reshape(y_hat.shape)) ** 2 / 2, decimals=2)
