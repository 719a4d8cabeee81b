# shows: the mistaken gradient of a loss without ½, though the value is halved
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    square = (y_hat - y.reshape(y_hat.shape)) ** 2
    return square - square.detach() / 2
