# shows: nan gradients where both agree
# fails: its_gradient_is_clipped
import jax.numpy as jnp


def huber_loss(y_hat, y, sigma=1.0):
    d = jnp.sqrt((y_hat - y) ** 2)
    return jnp.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
