# shows: only the first parameter
# fails: moves_each_parameter_against_its_gradient
import jax.numpy as jnp


def sgd(params, grads, lr, batch_size):
    first = jnp.subtract(params[0], lr * grads[0] / batch_size)
    return [first, *params[1:]]
