# shows: batches beyond 2,048 count as no larger
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr * min(batch_size, 2048)
