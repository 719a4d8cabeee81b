# shows: no noise
# fails: noise_is_normal_with_std_one_hundredth
import jax
import jax.numpy as jnp


def synthetic_data(w, b, num_examples, key):
    for_X, for_noise = jax.random.split(key)
    X = jax.random.normal(for_X, (num_examples, len(w)))
    y = jnp.matmul(X, w.reshape(-1, 1)) + b
    return X, y
