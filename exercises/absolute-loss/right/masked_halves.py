# shows: indexed by mask, above and below
import torch


def absolute_loss(y_hat, y):
    d = y_hat.reshape(-1) - y.reshape(-1)
    above = d > 0
    return d[above].sum() - d[~above].sum()
