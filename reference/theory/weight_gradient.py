"""The gradient of the mean squared error by the weights of a linear layer, in float64.

    L = 1/n Σ_i (w x_i + b − y_i)²        ∂L/∂w = 2/n Σ_i (ŷ_i − y_i) x_iᵀ

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.9) without its ½.
"""

from __future__ import annotations

import numpy as np


def weight_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """∂L/∂w, shaped like w (1, d), for X (n, d), y (n, 1) and b (1,)."""
    X, y, w, b = (np.asarray(part, np.float64) for part in (X, y, w, b))
    return 2 / len(X) * (X @ w.T + b - y).T @ X


def size(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """2/n Σ_i (|w||x_i| + |b| + |y_i|) |x_i|ᵀ, (1, d): what the rounding error is proportional to."""
    X, y, w, b = (np.abs(np.asarray(part, np.float64)) for part in (X, y, w, b))
    return 2 / len(X) * (X @ w.T + b + y).T @ X
