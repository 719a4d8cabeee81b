# shows: a closure over a table of factors
def make():
    factor = {"sum": lambda n: 1, "mean": lambda n: n}

    def mean_loss_lr(lr, batch_size):
        return lr * factor["mean"](batch_size) / factor["sum"](batch_size)

    return mean_loss_lr


mean_loss_lr = make()
