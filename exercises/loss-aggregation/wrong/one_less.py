# shows: one degree of freedom less
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * max(batch_size - 1, 1)
