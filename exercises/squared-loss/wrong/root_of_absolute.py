# shows: |d| to the power of ½
# fails: half_the_squared_difference_of_each_example
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs() ** 0.5
