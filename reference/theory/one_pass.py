"""One pass of minibatch SGD for linear regression over data in a given order, in float64.

    θ_0 = 0        θ_{k+1} = θ_k − η/|B_k| Σ_{i∈B_k} (x̃_iᵀθ_k − y_i) x̃_i        with x̃ = (x, 1), θ = (w, b)

A step contracts the error by I − η X̃_BᵀX̃_B/|B|, which forgets what earlier batches taught wherever it
disagrees with them, and enlarges it where η λmax(X̃_BᵀX̃_B)/|B| > 2. In random order every batch resembles
the whole.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10), 3.4.6 (exercise 9); Bertsekas,
*Incremental gradient, subgradient, and proximal methods: a survey* (2011), on the order of examples.
"""

from __future__ import annotations

import numpy as np

from reference.theory.linear_regression import with_bias


def losses_after_one_pass(
    X: np.ndarray, y: np.ndarray, orders: np.ndarray, lr: float, batch_size: int
) -> np.ndarray:
    """Mean squared error on all of X (n, d) and y (n values), after a pass in each of the orders (k, n): (k,).

    inf or nan where the pass diverges.
    """
    design, labels = with_bias(X), np.asarray(y, np.float64).reshape(-1)
    theta = np.zeros((len(orders), design.shape[1]))
    with np.errstate(all="ignore"):
        for start in range(0, len(labels), batch_size):
            batch = orders[:, start : start + batch_size]  # (k, |B|)
            rows = design[batch]
            errors = np.einsum("kbd,kd->kb", rows, theta) - labels[batch]
            theta = theta - lr / batch.shape[1] * np.einsum("kb,kbd->kd", errors, rows)
        return np.asarray(np.mean((design @ theta.T - labels[:, np.newaxis]) ** 2, axis=0))
