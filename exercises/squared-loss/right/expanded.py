# shows: multiplied out: ½ŷ² − ŷy + ½y²
import torch


def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    return y_hat**2 / 2 - y_hat * y + y**2 / 2
