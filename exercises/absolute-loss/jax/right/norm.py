import jax.numpy as jnp


def absolute_loss(y_hat, y):
    return jnp.maximum(y_hat.ravel() - y.ravel(), y.ravel() - y_hat.ravel()).sum()
