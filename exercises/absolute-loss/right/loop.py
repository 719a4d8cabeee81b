# shows: one example at a time
def absolute_loss(y_hat, y):
    total = 0
    for predicted, label in zip(y_hat.reshape(-1), y.reshape(-1)):
        total = total + abs(predicted - label)
    return total
