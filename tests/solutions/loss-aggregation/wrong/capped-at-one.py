# shows: capped at 1 to be safe
# wrong because: (0.1, 64): 1.0 and not 6.4
def mean_loss_lr(lr, batch_size):
    return min(lr * batch_size, 1.0)
