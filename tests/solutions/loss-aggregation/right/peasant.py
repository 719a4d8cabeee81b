# shows: Russian peasant multiplication
def mean_loss_lr(lr, batch_size):
    total, power = 0.0, lr
    while batch_size:
        if batch_size & 1:
            total += power
        power += power
        batch_size >>= 1
    return total
