# shows: square-root scaling rule
# wrong because: (0.1, 16): 0.4 and not 1.6
import math
def mean_loss_lr(lr, batch_size):
    return lr * math.sqrt(batch_size)
