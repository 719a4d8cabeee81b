"""Huber's loss and its gradient, in float64, with d = ŷ − y:

    l(d) = |d| − σ/2  where |d| > σ,  else d²/2σ        l'(d) = d/σ, clipped to [−1, 1]

Both branches give σ/2 at |d| = σ, with slope 1: l has a continuous derivative, and |l'| ≤ 1. In other units
nothing changes: l(cd; cσ) = c·l(d; σ) for c > 0.

Source: Huber, *Robust Estimation of a Location Parameter*, Annals of Mathematical Statistics 35 (1964), up to
the factor 1/σ; Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.5.6.
"""

from __future__ import annotations

import numpy as np


def huber_loss(y_hat: np.ndarray, y: np.ndarray, sigma: float = 1.0) -> np.ndarray:
    """Loss of each example, (n,). Both arguments hold n values, in any shape."""
    size = np.abs(_residuals(y_hat, y))
    quadratic = np.minimum(size, sigma)
    return size - quadratic + quadratic**2 / (2 * sigma)


def gradient(y_hat: np.ndarray, y: np.ndarray, sigma: float = 1.0) -> np.ndarray:
    """Derivative of each example's loss by its prediction, (n,)."""
    return np.clip(_residuals(y_hat, y) / sigma, -1.0, 1.0)


def _residuals(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.asarray(y_hat, np.float64).reshape(-1) - np.asarray(y, np.float64).reshape(-1)
