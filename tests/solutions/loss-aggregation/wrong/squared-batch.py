# shows: batch size counted twice
# wrong because: (0.01, 4): 0.16 and not 0.04
def mean_loss_lr(lr, batch_size):
    sum_to_mean = batch_size
    per_example = lr * batch_size
    return per_example * sum_to_mean
