# shows: adds lr once for every example of the batch
def mean_loss_lr(lr, batch_size):
    total = 0.0
    for _ in range(batch_size):
        total += lr
    return total
