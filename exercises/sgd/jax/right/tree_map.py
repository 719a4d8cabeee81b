import jax


def sgd(params, grads, lr, batch_size):
    return jax.tree_util.tree_map(lambda p, g: p - lr / batch_size * g, params, grads)
