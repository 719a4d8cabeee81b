# shows: √(d² + 1e-12), whose slope is too small near zero
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    return torch.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2 + 1e-12).sum()
