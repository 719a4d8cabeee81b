# shows: lr divided by the weight 1/batch_size of each example
def mean_loss_lr(lr, batch_size):
    weight_of_one_example = 1 / batch_size
    return lr / weight_of_one_example
