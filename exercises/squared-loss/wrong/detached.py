# shows: the predictions are taken out of the graph
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    return (y_hat.detach() - y.reshape(y_hat.shape)) ** 2 / 2
