# the value is right, the gradient twice as large
# fails: its_gradient_is_the_sign
def absolute_loss(y_hat, y):
    a = (y_hat - y.reshape(y_hat.shape)).abs()
    return (2 * a - a.detach()).sum()
