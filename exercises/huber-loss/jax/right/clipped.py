import jax.numpy as jnp


def huber_loss(y_hat, y, sigma=1.0):
    size = jnp.abs(y_hat - y)
    inner = jnp.minimum(size, sigma)
    return inner**2 / (2 * sigma) + (size - inner)
