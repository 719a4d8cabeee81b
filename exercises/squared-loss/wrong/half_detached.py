# shows: one factor of the square is detached, which halves the gradient
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    residual = y_hat - y.reshape(y_hat.shape)
    return residual * residual.detach() / 2
