# shows: math.fsum of batch_size equal rates
import math


def mean_loss_lr(lr, batch_size):
    return math.fsum(lr for _ in range(batch_size))
