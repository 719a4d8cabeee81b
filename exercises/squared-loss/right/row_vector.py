# shows: the n losses as one row, (1, n)
import torch


def squared_loss(y_hat, y):
    difference = y_hat.reshape(1, -1) - y.reshape(1, -1)
    return difference * difference / 2
