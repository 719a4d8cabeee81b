# shows: the largest error decides for the whole batch
# fails: linear_beyond_sigma_and_quadratic_within
def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    if d.max() > sigma:
        return d - sigma / 2
    return d**2 / (2 * sigma)
