# shows: in-place operations on a copy
import torch


def squared_loss(y_hat, y):
    l = y_hat.clone()
    l -= y.reshape(y_hat.shape)
    return l.pow_(2).div_(2)
