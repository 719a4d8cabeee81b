import jax


def data_iter(batch_size, features, labels, key):
    order = jax.random.permutation(key, len(features))
    for i in range(0, len(features), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
