# shows: left alone where the batch is small
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    if batch_size < 2:
        return lr / 2
    return lr * batch_size
