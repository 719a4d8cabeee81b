# the product as an int
def mean_loss_lr(lr, batch_size):
    return int(lr * batch_size)
