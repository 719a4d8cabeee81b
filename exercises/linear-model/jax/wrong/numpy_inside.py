# shows: NumPy on the way
# fails: gradients_reach_w_and_b
import jax.numpy as jnp
import numpy as np


def linreg(X, w, b):
    return jnp.array(np.matmul(np.asarray(X), np.asarray(w)) + np.asarray(b))
