# shows: y.unsqueeze(1) whatever its shape
# wrong because: y of shape (3, 1) becomes (3, 1, 1) and broadcasts to (3, 3, 1)
def absolute_loss(y_hat, y):
    return (y_hat - y.unsqueeze(1)).abs().sum()
