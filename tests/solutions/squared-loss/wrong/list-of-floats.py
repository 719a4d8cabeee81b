# shows: Python floats returned
# wrong because: y_hat requiring grad: a list without graph
def squared_loss(y_hat, y):
    return [(float(p) - float(t)) ** 2 / 2 for p, t in zip(y_hat.flatten(), y.flatten())]
