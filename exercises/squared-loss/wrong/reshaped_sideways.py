# shows: the labels as a row against a column of predictions
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(1, -1)) ** 2 / 2
