# shows: the loss of the first example for all
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    difference = y_hat - y.reshape(y_hat.shape)
    return (difference[0] ** 2 / 2).expand(len(y_hat))
