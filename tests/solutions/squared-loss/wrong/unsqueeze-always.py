# shows: y always given one more axis
# wrong because: y of shape (2, 1): 4 losses
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.unsqueeze(1)) ** 2 / 2
