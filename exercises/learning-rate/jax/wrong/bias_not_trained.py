# shows: b is not trained
# fails: each_epoch_takes_one_gradient_step
import jax
import jax.numpy as jnp
import numpy as np


def loss(params, X, y):
    w, b = params
    return jnp.mean((X @ w + jax.lax.stop_gradient(b) - y) ** 2) / 2


@jax.jit
def step(params, X, y, lr):
    return [p - lr * g for p, g in zip(params, jax.grad(loss)(params, X, y))]


def train(features, labels, lr, num_epochs, batch_size):
    params = [jnp.zeros((features.shape[1], 1)), jnp.zeros(1)]
    losses = []
    for _ in range(num_epochs):
        order = np.random.permutation(len(features))
        for i in range(0, len(features), batch_size):
            rows = order[i : i + batch_size]
            params = step(params, features[rows], labels[rows], lr)
        losses.append(float(loss(params, features, labels)))
    return params[0], params[1], losses
