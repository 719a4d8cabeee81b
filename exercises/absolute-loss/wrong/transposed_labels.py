# shows: the labels become a row, which broadcasts too
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat - y.reshape(1, -1)).abs().sum()
