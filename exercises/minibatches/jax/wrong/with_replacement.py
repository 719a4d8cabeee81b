# shows: draws with replacement
# fails: serves_every_example_once
import jax


def data_iter(batch_size, features, labels, key):
    order = jax.random.randint(key, (len(features),), 0, len(features))
    for i in range(0, len(features), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
