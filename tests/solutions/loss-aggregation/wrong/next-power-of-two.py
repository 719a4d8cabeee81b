# batch sizes are rounded up to a power of two
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    n = 1
    while n < batch_size:
        n *= 2
    return lr * n
