# shows: d·(d/|d|) where d ≠ 0, chosen by where, which lets the nan gradient through
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.where(d == 0, torch.zeros_like(d), d * (d / d.abs())).sum()
