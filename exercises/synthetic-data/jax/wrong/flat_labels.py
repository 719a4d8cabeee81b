# shows: labels of shape (n,)
# fails: labels_are_a_column
import jax
import jax.numpy as jnp


def synthetic_data(w, b, num_examples, key):
    for_X, for_noise = jax.random.split(key)
    X = jax.random.normal(for_X, (num_examples, len(w)))
    y = jnp.matmul(X, w.reshape(-1, 1)) + b
    return X, (y + 0.01 * jax.random.normal(for_noise, y.shape)).ravel()
