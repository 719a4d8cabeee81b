# shows: ŷ² − y² instead of (ŷ − y)²
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat**2 - y.reshape(y_hat.shape) ** 2) / 2
