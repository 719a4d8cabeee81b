# lr·(batch_size + 1)
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * (batch_size + 1)
