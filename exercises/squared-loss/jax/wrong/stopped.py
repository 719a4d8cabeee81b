# shows: the gradient is stopped
# fails: its_gradient_is_the_difference
import jax


def squared_loss(y_hat, y):
    return jax.lax.stop_gradient((y_hat - y.reshape(y_hat.shape)) ** 2 / 2)
