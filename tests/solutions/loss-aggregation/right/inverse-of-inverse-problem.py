# shows: solves lr_mean / batch_size = lr by one Newton step
def mean_loss_lr(lr, batch_size):
    residual = lambda lr_mean: lr_mean / batch_size - lr
    slope = 1.0 / batch_size
    guess = 0.0
    return guess - residual(guess) / slope
