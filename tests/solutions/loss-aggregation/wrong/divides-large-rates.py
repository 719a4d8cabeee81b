# rates from 1 on are divided
def mean_loss_lr(lr, batch_size):
    return lr * batch_size if lr < 1 else lr / batch_size
