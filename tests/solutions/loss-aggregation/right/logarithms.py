# shows: through logarithms
import math


def mean_loss_lr(lr, batch_size):
    return math.exp(math.log(lr) + math.log(batch_size)) if lr > 0 else 0.0
