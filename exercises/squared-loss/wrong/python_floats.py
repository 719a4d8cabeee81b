# shows: a list of Python floats, through which nothing flows back
# fails: its_gradient_is_the_difference
def squared_loss(y_hat, y):
    return [(a - b) ** 2 / 2 for a, b in zip(y_hat.reshape(-1).tolist(), y.reshape(-1).tolist())]
