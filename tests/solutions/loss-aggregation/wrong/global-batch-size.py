# uses the notebook's batch_size
# fails: mean_and_sum_take_the_same_steps
batch_size = 32


def mean_loss_lr(lr, n):
    return lr * batch_size
