# shows: returns a Python float
# wrong because: y_hat = [[2.]], y = [0.]: the result has no graph
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs().sum().item()
