# shows: a NumPy scalar
import numpy as np


def mean_loss_lr(lr: float, batch_size: int) -> float:
    return np.float64(lr) * np.int64(batch_size)
