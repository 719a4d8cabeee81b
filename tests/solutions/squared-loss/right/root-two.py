# shows: difference over root two, squared; asserts the sizes
def squared_loss(y_hat, y):
    assert y_hat.numel() == y.numel(), 'sizes differ'
    d = y_hat - y.reshape_as(y_hat)
    return (d / 2 ** 0.5) ** 2
