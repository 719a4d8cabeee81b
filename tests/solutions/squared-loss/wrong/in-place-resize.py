# shows: y gets a new shape in place
# wrong because: y of shape (3,): y.shape afterwards is (3, 1)
def squared_loss(y_hat, y):
    y.resize_(y_hat.shape)
    return (y_hat - y) ** 2 / 2
