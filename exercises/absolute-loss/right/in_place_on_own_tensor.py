# shows: abs_() on a tensor of its own
def absolute_loss(y_hat, y):
    difference = y_hat - y.reshape(y_hat.size())
    return difference.abs_().sum()
