# shows: the graph leads to the labels, not to the predictions
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    y = y.clone().requires_grad_()
    return (y_hat.detach() - y.reshape(y_hat.shape)) ** 2 / 2
