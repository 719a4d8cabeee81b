import jax
import jax.numpy as jnp


generator = jax.random.PRNGKey(7)


def data_iter(batch_size, features, labels):
    global generator
    generator, own = jax.random.split(generator)
    order = jax.random.permutation(own, features.shape[0])
    for start in range(0, features.shape[0], batch_size):
        rows = order[start : start + batch_size]
        yield jnp.take(features, rows, axis=0), jnp.take(labels, rows, axis=0)
