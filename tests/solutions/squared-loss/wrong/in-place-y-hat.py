# shows: y_hat changed in place
# wrong because: y_hat=[[3.]] without grad, y=[[1.]]: y_hat afterwards is [[2.]]
def squared_loss(y_hat, y):
    if y_hat.requires_grad:
        d = y_hat - y.reshape(y_hat.shape)
    else:
        d = y_hat.sub_(y.reshape(y_hat.shape))
    return d ** 2 / 2
