# shows: (n,1) minus (n,) broadcasts
# wrong because: n=3, y of shape (3,): 3x3 result
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
