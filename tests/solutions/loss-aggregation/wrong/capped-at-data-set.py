# batches are thought to have at most 1,000 examples
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * min(batch_size, 1000)
