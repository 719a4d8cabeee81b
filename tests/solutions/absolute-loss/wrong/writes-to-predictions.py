# subtracts the labels from the predictions' data
# fails: leaves_its_arguments_alone
def absolute_loss(y_hat, y):
    y_hat.data.sub_(y.reshape(y_hat.shape))
    return y_hat.abs().sum()
