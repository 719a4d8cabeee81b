# shows: detached where y is flat
# wrong because: y of shape (n,): no graph
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    if y.dim() == 1:
        return (y_hat.data.reshape(-1) - y) ** 2 / 2
    return (y_hat - y) ** 2 / 2
