# shows: capped at 1
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return min(lr * batch_size, 1.0)
