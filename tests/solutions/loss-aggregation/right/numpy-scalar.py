# shows: a scalar of numpy
import numpy as np


def mean_loss_lr(lr, batch_size, verbose=False):
    new = np.multiply(lr, batch_size)
    if verbose:
        print(f"{lr} -> {new}")
    return new
