# shows: the mean
# fails: half_the_squared_difference_of_each_example
import jax.numpy as jnp


def squared_loss(y_hat, y):
    return jnp.mean((y_hat - y.reshape(y_hat.shape)) ** 2 / 2)
