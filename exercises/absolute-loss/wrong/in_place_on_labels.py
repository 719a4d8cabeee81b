# shows: the labels are subtracted from, in place
# fails: leaves_its_arguments_alone
def absolute_loss(y_hat, y):
    y -= y_hat.detach().reshape(y.shape)
    return (y_hat - y_hat.detach() - y.reshape(y_hat.shape)).abs().sum()
