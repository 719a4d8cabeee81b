# the largest instead of the sum
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)).abs().max()
