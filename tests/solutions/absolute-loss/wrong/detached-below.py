# the branch for negative differences is detached
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.where(d > 0, d, -d.detach()).sum()
