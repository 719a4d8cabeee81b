# shows: lru_cache over both arguments
from functools import lru_cache


@lru_cache(maxsize=None)
def mean_loss_lr(lr, batch_size):
    return lr * batch_size
