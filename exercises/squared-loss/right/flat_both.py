# shows: both flattened, so that the result is (n,)
import torch


def squared_loss(y_hat, y):
    return 0.5 * (y_hat.reshape(-1) - y.reshape(-1)).square()
