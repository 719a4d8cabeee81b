# shows: the mean over the examples, repeated for each
# fails: half_the_squared_difference_of_each_example
import torch


def squared_loss(y_hat, y):
    losses = (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
    return torch.full_like(losses, 1) * losses.mean()
