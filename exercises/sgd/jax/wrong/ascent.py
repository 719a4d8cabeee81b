# shows: uphill
# fails: moves_each_parameter_against_its_gradient
import jax.numpy as jnp


def sgd(params, grads, lr, batch_size):
    return [p + lr * g / jnp.float32(batch_size) for p, g in zip(params, grads)]
