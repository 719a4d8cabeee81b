# shows: no division
# fails: moves_each_parameter_against_its_gradient
import jax.numpy as jnp


def sgd(params, grads, lr, batch_size):
    return [jnp.subtract(p, lr * g) for p, g in zip(params, grads)]
