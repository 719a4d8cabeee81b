# shows: no reshape
# fails: half_the_squared_difference_of_each_example
import jax.numpy as jnp


def squared_loss(y_hat, y):
    return jnp.square(y_hat - y) / 2
