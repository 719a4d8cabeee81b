# shows: in double precision
def absolute_loss(y_hat, y):
    y_hat = y_hat.double().reshape(-1)
    return (y_hat - y.double().reshape(-1)).abs().sum()
