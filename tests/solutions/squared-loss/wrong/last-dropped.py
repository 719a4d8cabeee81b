# shows: the last example left out
# wrong because: n = 2: one loss
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    return (y_hat[:-1] - y[:-1]) ** 2 / 2
