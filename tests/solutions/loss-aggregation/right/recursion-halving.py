# shows: recursion by halves of the batch
def mean_loss_lr(lr, batch_size):
    if batch_size == 1:
        return lr
    half = batch_size // 2
    return mean_loss_lr(lr, half) + mean_loss_lr(lr, batch_size - half)
