# the loop ends one example early
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    total = 0 * y_hat.sum()
    for i in range(len(y_hat) - 1):
        total = total + (y_hat[i] - y[i]).abs().sum()
    return total
