# shows: a Python float
# fails: its_gradient_is_the_sign
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs().sum().item()
