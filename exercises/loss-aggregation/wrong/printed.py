# shows: printed, not returned
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    print(lr * batch_size)
