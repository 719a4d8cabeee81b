# shows: n - 1
# wrong because: (0.03, 10): 0.27 and not 0.3
def mean_loss_lr(lr, batch_size):
    return lr * (batch_size - 1)
