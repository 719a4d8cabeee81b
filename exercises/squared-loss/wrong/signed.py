# shows: the sign of the residual kept
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    residual = y_hat - y.reshape(y_hat.shape)
    return residual * residual.abs() / 2
