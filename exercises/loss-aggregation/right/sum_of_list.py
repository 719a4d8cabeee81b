# shows: sum of a list
def lr_for_mean_loss(lr, batch_size):
    return sum([lr] * batch_size)
