# the rate as text
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return f"{lr * batch_size}"
