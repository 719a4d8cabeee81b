# shows: reshape only where the number of axes differs, to a row
# wrong because: y of shape (2,): 4 losses
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    if y.dim() != y_hat.dim():
        y = y.reshape(1, -1)
    return (y_hat - y) ** 2 / 2
