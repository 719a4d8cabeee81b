# shows: right value and gradient, but y is overwritten
# wrong because: y = [1, 2] comes back as y - y_hat
def absolute_loss(y_hat, y):
    return y.reshape(y_hat.shape).sub_(y_hat.detach()).neg_().add(y_hat - y_hat.detach()).abs().sum()
