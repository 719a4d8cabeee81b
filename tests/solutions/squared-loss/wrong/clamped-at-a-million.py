# shows: losses above a million cut off
# wrong because: d = 2000: 1e6 in place of 2e6, gradient 0
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).clamp(max=1e6)
