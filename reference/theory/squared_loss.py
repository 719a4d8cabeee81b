"""Half the squared error, and its gradient, in float64.

    l_i = ½ (ŷ_i − y_i)²        ∂l_i/∂ŷ_i = ŷ_i − y_i

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.5).
"""

from __future__ import annotations

import numpy as np


def squared_loss(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Loss of each example, (n,). Both arguments hold n values, in any shape."""
    return 0.5 * gradient(y_hat, y) ** 2


def gradient(y_hat: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Derivative of each example's loss by its prediction, (n,): the residual."""
    return np.asarray(y_hat, np.float64).reshape(-1) - np.asarray(y, np.float64).reshape(-1)
