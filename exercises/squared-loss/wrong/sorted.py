# shows: the losses come sorted, not in the order of the examples
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    losses = (y_hat - y.reshape(y_hat.shape)).reshape(-1) ** 2 / 2
    return losses.sort().values
