# the sign is taken of d + 0.001: small negative differences count as negative losses
# fails: sum_of_the_absolute_differences
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return (d * torch.sign(d + 1e-3).detach()).sum()
