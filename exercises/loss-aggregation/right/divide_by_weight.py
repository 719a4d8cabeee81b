# shows: divided by the weight that each loss has in the mean
def mean_loss_lr(lr, batch_size):
    weight_of_one_loss = 1 / batch_size
    return lr / weight_of_one_loss
