# computed in float16: three digits
# fails: mean_and_sum_take_the_same_steps
import numpy as np


def mean_loss_lr(lr, batch_size):
    return float(np.float16(lr) * np.float16(batch_size))
