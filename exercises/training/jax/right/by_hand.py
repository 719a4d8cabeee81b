import jax
import jax.numpy as jnp
import numpy as np


@jax.jit
def step(w, b, X, y, lr):
    d = (X @ w + b - y) / len(X)
    return w - lr * X.T @ d, b - lr * d.sum()


def train(features, labels, lr, num_epochs, batch_size):
    w, b, losses = jnp.zeros((features.shape[1], 1)), jnp.zeros(1), []
    for _ in range(num_epochs):
        order = np.random.permutation(len(features))
        for i in range(0, len(features), batch_size):
            rows = order[i : i + batch_size]
            w, b = step(w, b, features[rows], labels[rows], lr)
        losses.append(float(jnp.mean((features @ w + b - labels) ** 2) / 2))
    return w.ravel(), b, losses
