# lr + lr·(batch_size − 1)/2: the mean of both answers
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    return lr + lr * (batch_size - 1) / 2
