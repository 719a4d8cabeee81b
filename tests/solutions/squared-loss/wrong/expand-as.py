# shows: expand_as instead of reshape
# wrong because: y of shape (3,), n=3: expand to (3,1) raises; n=1 works
def squared_loss(y_hat, y):
    return (y_hat - y.expand_as(y_hat)) ** 2 / 2
