# shows: a running sum
# wrong because: d = [1, 1]: ½, 1
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).cumsum(0)
