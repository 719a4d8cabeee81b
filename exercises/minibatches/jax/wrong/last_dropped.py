# shows: drops what is left
# fails: serves_every_example_once
import jax


def data_iter(batch_size, features, labels, key):
    order = jax.random.permutation(key, len(features))
    for i in range(0, len(features) - batch_size + 1, batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
