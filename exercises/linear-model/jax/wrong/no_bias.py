# shows: no bias
# fails: predicts_Xw_plus_b
import jax.numpy as jnp


def linreg(X, w, b):
    return jnp.dot(X, w)
