# grows with the logarithm of the batch
import math


def mean_loss_lr(lr, batch_size):
    return lr * (1 + math.log(batch_size))
