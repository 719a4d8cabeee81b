# shows: a small number added, to be safe
# wrong because: d = 0: 1e-6 in place of 0
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2 + 1e-6
