# shows: one factor of the square detached
# wrong because: d = 1: gradient ½ in place of 1
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return 0.5 * d * d.detach()
