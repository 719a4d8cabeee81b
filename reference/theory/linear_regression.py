"""The mean squared loss of a linear model as what it is: a quadratic. All in float64.

With X̃ = [X, 1] (n, d + 1) and θ = (w, b):

    L(θ) = 1/2n ‖X̃θ − y‖²        ∇L(θ) = Hθ − X̃ᵀy/n        H = X̃ᵀX̃/n

Where y = X̃θ + noise of variance σ², the least-squares estimate has the covariance σ² (X̃ᵀX̃)⁻¹ = σ²H⁻¹/n.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.1.1.3; Hastie, Tibshirani, Friedman, *The
Elements of Statistical Learning*, eq. (3.8).
"""

from __future__ import annotations

import numpy as np


def with_bias(X: np.ndarray) -> np.ndarray:
    """X̃: features (n, d) with a last column of ones, (n, d + 1)."""
    X = np.asarray(X, np.float64)
    return np.column_stack([X, np.ones(len(X))])


def mean_loss(theta: np.ndarray, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """L at each θ: (..., d + 1) gives (...); labels in any shape of n values."""
    residuals = np.asarray(theta, np.float64) @ with_bias(X).T - np.asarray(y, np.float64).reshape(-1)
    return 0.5 * np.mean(residuals**2, axis=-1)


def gradient(theta: np.ndarray, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """∇L at θ, (d + 1,)."""
    design = with_bias(X)
    return design.T @ (design @ theta - np.asarray(y, np.float64).reshape(-1)) / len(design)


def hessian(X: np.ndarray) -> np.ndarray:
    """H, (d + 1, d + 1): the same at every θ."""
    design = with_bias(X)
    return design.T @ design / len(design)


def least_squares(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The θ that minimises L, (d + 1,); the shortest where there are many."""
    return np.linalg.lstsq(with_bias(X), np.asarray(y, np.float64).reshape(-1), rcond=None)[0]


def standard_errors(X: np.ndarray, sigma: float) -> np.ndarray:
    """Standard deviation of each entry of the least-squares estimate, (d + 1,), for noise of std sigma."""
    return sigma * np.sqrt(np.diag(np.linalg.inv(hessian(X))) / len(X))
