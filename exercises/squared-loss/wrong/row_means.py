# shows: the row means of the n×n differences
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(-1)) ** 2 / 2).mean(dim=1)
