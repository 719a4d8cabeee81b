# ten percent on top
def mean_loss_lr(lr, batch_size):
    return lr * batch_size * 1.1
