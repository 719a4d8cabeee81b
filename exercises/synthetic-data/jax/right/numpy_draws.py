import jax.numpy as jnp
import numpy as np


def synthetic_data(w, b, num_examples):
    X = jnp.array(np.random.normal(0, 1, (num_examples, len(w))))
    noise = jnp.array(np.random.normal(0, 0.01, (num_examples, 1)))
    return X, jnp.matmul(X, w.reshape(-1, 1)) + b + noise
