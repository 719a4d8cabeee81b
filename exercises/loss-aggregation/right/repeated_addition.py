# shows: one lr for each example
def mean_loss_lr(lr, batch_size):
    total = 0.0
    for _ in range(batch_size):
        total += lr
    return total
