# rounded to three decimals
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return round(lr * batch_size, 3)
