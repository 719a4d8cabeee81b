# adds to the total of the calls before
history = []


def absolute_loss(y_hat, y):
    history.append((y_hat - y.reshape(y_hat.shape)).abs().sum())
    return sum(history)
