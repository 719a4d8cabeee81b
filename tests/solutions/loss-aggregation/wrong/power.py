# lr to the power of batch_size
def mean_loss_lr(lr, batch_size):
    return lr**batch_size
