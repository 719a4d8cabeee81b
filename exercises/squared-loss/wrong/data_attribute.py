# shows: .data, which has no graph, made to require gradients again
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    return ((y_hat.data - y.reshape(y_hat.shape)) ** 2 / 2).requires_grad_()
