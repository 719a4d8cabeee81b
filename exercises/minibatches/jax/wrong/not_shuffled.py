# shows: no shuffle
# fails: every_order_is_equally_likely
import jax.numpy as jnp


def data_iter(batch_size, features, labels, key):
    order = jnp.arange(len(features))
    for i in range(0, len(features), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
