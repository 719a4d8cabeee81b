# grows with the logarithm of the batch
# fails: mean_and_sum_take_the_same_steps
import math


def mean_loss_lr(lr, batch_size):
    return lr * (1 + math.log(batch_size))
