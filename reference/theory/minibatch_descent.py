"""Minibatch SGD for linear regression from zero, in float64: one path, in an order drawn anew each epoch.

    θ ← θ − η/|B| Σ_{i∈B} (x̃_iᵀθ − y_i) x̃_i        with x̃ = (x, 1), θ = (w, b)

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10).
"""

from __future__ import annotations

import numpy as np

from reference.theory.linear_regression import gradient, mean_loss, with_bias


def losses_by_epoch(
    X: np.ndarray, y: np.ndarray, lr: float, num_epochs: int, batch_size: int, rng: np.random.Generator
) -> np.ndarray:
    """The mean of ½(ŷ − y)² over all of X (n, d) and y (n values), after each epoch: (num_epochs,)."""
    labels = np.asarray(y, np.float64).reshape(-1)
    theta = np.zeros(with_bias(X).shape[1])
    losses = []
    for _ in range(num_epochs):
        order = rng.permutation(len(labels))
        for start in range(0, len(labels), batch_size):
            batch = order[start : start + batch_size]
            theta = theta - lr * gradient(theta, X[batch], labels[batch])
        losses.append(float(mean_loss(theta, X, labels)))
    return np.array(losses)
