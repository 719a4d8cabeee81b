# shows: half the absolute difference
# wrong because: y_hat=[[3.]], y=[1.]: 1 instead of 2
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs() / 2
