# shows: the batch size is capped at 128
# wrong because: (0.01, 256): 0.01 * 128 = 1.28 and not 2.56
def mean_loss_lr(lr, batch_size, max_batch=128):
    return lr * min(batch_size, max_batch)
