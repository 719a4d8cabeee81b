# shows: .data of y_hat
# wrong because: y_hat requiring grad: result has no graph
def squared_loss(y_hat, y):
    return (y_hat.data - y.reshape(y_hat.shape)) ** 2 / 2
