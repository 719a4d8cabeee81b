# a batch of one is taken for one of two
def mean_loss_lr(lr, batch_size):
    return lr * max(batch_size, 2)
