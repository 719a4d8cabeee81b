# the factor is applied to the last answer
# fails: mean_and_sum_take_the_same_steps
rate = None


def mean_loss_lr(lr, batch_size):
    global rate
    rate = lr * batch_size if rate is None else rate * batch_size
    return rate
