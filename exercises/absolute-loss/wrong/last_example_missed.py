# shows: a loop that stops one early
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    total = (y_hat * 0).sum()
    for i in range(len(y) - 1):
        total = total + (y_hat[i] - y[i]).abs().sum()
    return total
