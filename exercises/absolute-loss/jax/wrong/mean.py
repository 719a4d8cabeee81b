# shows: the mean
# fails: sum_of_the_absolute_differences
import jax.numpy as jnp


def absolute_loss(y_hat, y):
    return jnp.abs(y_hat - y.reshape(y_hat.shape)).mean()
