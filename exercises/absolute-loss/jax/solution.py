import jax.numpy as jnp


def absolute_loss(y_hat, y):
    return jnp.abs(y_hat - y.reshape(y_hat.shape)).sum()
