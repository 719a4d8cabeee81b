# shows: computed in half precision
# wrong because: d = 1000: inf
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    d = (y_hat - y.reshape(y_hat.shape)).half()
    return (d ** 2 / 2).to(y_hat.dtype)
