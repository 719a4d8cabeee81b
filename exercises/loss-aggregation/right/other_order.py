# shows: the arguments the other way round, with other names
def mean_loss_lr(batchsize, learning_rate):
    return float(learning_rate) * batchsize
