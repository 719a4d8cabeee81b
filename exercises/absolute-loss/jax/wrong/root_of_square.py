# shows: nan gradients where both agree
# fails: its_gradient_is_the_sign
import jax.numpy as jnp


def absolute_loss(y_hat, y):
    return jnp.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2).sum()
