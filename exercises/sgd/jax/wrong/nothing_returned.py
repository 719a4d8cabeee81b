# shows: rebinds the loop's variable
# fails: moves_each_parameter_against_its_gradient
import jax.numpy as jnp


def sgd(params, grads, lr, batch_size):
    for p, g in zip(params, grads):
        p = jnp.subtract(p, lr * g / batch_size)
