# shows: both branches times masks of floats
def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    small = (d <= sigma).to(d.dtype)
    return small * d.pow(2) / (2 * sigma) + (1 - small) * (d - sigma / 2)
