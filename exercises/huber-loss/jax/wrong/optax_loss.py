# shows: sigma times too large
# fails: linear_beyond_sigma_and_quadratic_within
import optax


def huber_loss(y_hat, y, sigma=1.0):
    return optax.huber_loss(y_hat, y, delta=sigma)
