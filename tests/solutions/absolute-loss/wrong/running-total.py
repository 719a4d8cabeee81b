# adds to the total of the calls before
# fails: sum_of_the_absolute_differences
history = []


def absolute_loss(y_hat, y):
    history.append((y_hat - y.reshape(y_hat.shape)).abs().sum())
    return sum(history)
