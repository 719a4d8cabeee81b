# shows: the labels are overwritten with the residual
# fails: leaves_its_arguments_alone
def squared_loss(y_hat, y):
    y -= y_hat.detach().reshape(y.shape)
    y_now = y + y_hat.detach().reshape(y.shape)
    return (y_hat - y_now.reshape(y_hat.shape)) ** 2 / 2
