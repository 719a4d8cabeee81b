# the product as an int
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return int(lr * batch_size)
