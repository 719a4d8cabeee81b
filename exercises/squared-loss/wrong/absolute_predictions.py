# shows: the predictions lose their sign, the caller's too
# fails: leaves_its_arguments_alone
def squared_loss(y_hat, y):
    y_hat.data.abs_()
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
