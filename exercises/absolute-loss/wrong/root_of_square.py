# shows: √(d²), whose gradient at d = 0 is nan
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    return torch.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2).sum()
