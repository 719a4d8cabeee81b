# shows: rounded to three decimals
# wrong because: (0.0001, 16): 0.002 and not 0.0016
def mean_loss_lr(lr, batch_size):
    return round(lr * batch_size, 3)
