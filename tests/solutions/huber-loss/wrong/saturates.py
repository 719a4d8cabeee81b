# the difference is clipped, and squared: flat beyond σ
# fails: linear_beyond_sigma_and_quadratic_within
def huber_loss(y_hat, y, sigma=1.0):
    return (y_hat - y).clamp(-sigma, sigma) ** 2 / (2 * sigma)
