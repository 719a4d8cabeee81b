# shows: the residual, clipped to ±sigma
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    clipped = d.clamp(-sigma, sigma)
    return clipped * (d - clipped / 2) / sigma
