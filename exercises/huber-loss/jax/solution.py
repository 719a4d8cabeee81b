import jax.numpy as jnp


def huber_loss(y_hat, y, sigma=1.0):
    d = jnp.abs(y_hat - y)
    return jnp.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
