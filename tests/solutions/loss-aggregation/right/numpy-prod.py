# shows: np.prod, back to a Python float
import numpy as np

def mean_loss_lr(lr, batch_size):
    return np.prod([lr, batch_size]).item()
