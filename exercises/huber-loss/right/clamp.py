# shows: the part below sigma and the part above, by clamp
def huber_loss(y_hat, y, sigma=1.0):
    size = (y_hat - y).abs()
    inner = size.clamp(max=sigma)
    return inner**2 / (2 * sigma) + (size - inner)
