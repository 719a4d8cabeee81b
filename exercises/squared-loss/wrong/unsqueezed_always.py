# shows: unsqueeze makes labels of shape (n, 1) three-dimensional
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.unsqueeze(1)) ** 2 / 2
