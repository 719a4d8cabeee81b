"""The absolute error, summed, and its gradient, in float64.

    L = Σ_i |ŷ_i − y_i|        ∂L/∂ŷ_i = sign(ŷ_i − y_i),  where ŷ_i ≠ y_i

Source: Hastie, Tibshirani, Friedman, *The Elements of Statistical Learning*, 10.6.
"""

from __future__ import annotations

import numpy as np


def residuals(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """ŷ − y, (n,). Both arguments hold n values, in any shape."""
    return np.asarray(y_hat, np.float64).reshape(-1) - np.asarray(y, np.float64).reshape(-1)


def absolute_loss(y_hat: np.ndarray, y: np.ndarray) -> float:
    """The sum over all examples."""
    return float(np.abs(residuals(y_hat, y)).sum())


def gradient(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Derivative of the sum by each prediction, (n,): 1 or −1; 0 stands where there is none, at ŷ = y."""
    return np.sign(residuals(y_hat, y))
