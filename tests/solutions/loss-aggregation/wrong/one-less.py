# lr·(batch_size − 1)
def mean_loss_lr(lr, batch_size):
    return lr * (batch_size - 1)
