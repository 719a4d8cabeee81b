# shows: no reshape, so (n, 1) − (n,) broadcasts to n×n
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
