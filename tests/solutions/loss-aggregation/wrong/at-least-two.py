# a batch of one is taken for one of two
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * max(batch_size, 2)
