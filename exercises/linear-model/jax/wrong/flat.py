# shows: a flat result
# fails: one_prediction_for_each_example
import jax.numpy as jnp


def linreg(X, w, b):
    return jnp.squeeze(jnp.dot(X, w) + b, axis=1)
