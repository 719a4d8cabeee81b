# shows: the wrong order
# wrong because: y_hat=[[3.],[0.]], y=[1.,0.]: [0, 2] instead of [2, 0]
def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).flip(0)
