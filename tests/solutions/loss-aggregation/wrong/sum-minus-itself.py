# lr + lr·(batch_size − 1)/2: the mean of both answers
def mean_loss_lr(lr, batch_size):
    return lr + lr * (batch_size - 1) / 2
