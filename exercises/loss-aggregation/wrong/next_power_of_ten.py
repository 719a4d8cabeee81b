# shows: rounded to a power of ten
# fails: mean_and_sum_take_the_same_steps
import math


def mean_loss_lr(lr, batch_size):
    return 10 ** round(math.log10(lr * batch_size))
