# rounded to three decimals
def mean_loss_lr(lr, batch_size):
    return round(lr * batch_size, 3)
