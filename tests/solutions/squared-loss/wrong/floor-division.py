# shows: integer division
# wrong because: y_hat=[[0.5]], y=[0.]: 0 instead of 0.125
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 // 2
