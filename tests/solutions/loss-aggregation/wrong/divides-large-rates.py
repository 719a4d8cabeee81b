# rates from 1 on are divided
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * batch_size if lr < 1 else lr / batch_size
