# shows: y always given one more axis
# wrong because: y of shape (2, 1): 4 losses
def squared_loss(y_hat, y):
    return (y_hat - y.unsqueeze(1)) ** 2 / 2
