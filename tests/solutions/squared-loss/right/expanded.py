# shows: the square multiplied out in float64
def squared_loss(y_hat, y):
    a = y_hat.double()
    t = y.double().reshape(-1, 1)
    return (a.pow(2) - 2 * a * t + t.pow(2)) / 2
