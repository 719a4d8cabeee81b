# batch sizes are rounded up to a power of two
def mean_loss_lr(lr, batch_size):
    n = 1
    while n < batch_size:
        n *= 2
    return lr * n
