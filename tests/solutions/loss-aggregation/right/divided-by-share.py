# shows: lr over the weight of one example in the mean
def mean_loss_lr(lr, batch_size):
    weight_of_each = 1 / batch_size
    return lr / weight_of_each
