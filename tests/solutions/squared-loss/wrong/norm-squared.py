# shows: half of the squared norm of all errors
# wrong because: n = 2: one number in place of two
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).norm() ** 2 / 2
