# shows: a key of its own, always the same
# fails: each_epoch_draws_a_new_order
import jax


def data_iter(batch_size, features, labels, key):
    order = jax.random.permutation(jax.random.PRNGKey(0), len(features))
    for i in range(0, len(features), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
