"""ŷ = Xw + b and what a cotangent pulls back through it, in float64.

    ŷ = Xw + b·1        ∂/∂w cᵀŷ = Xᵀc        ∂/∂b cᵀŷ = Σ_i c_i

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.4).
"""

from __future__ import annotations

import numpy as np


def predictions(X: np.ndarray, w: np.ndarray, b: np.ndarray | float) -> np.ndarray:
    """ŷ (n, 1), for w of d values and b of one, in any shape."""
    return np.asarray(X, np.float64) @ _column(w) + float(np.asarray(b).item())


def gradients(X: np.ndarray, cotangent: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Gradients of cᵀŷ: for w, (d, 1), and for b, (1,)."""
    weights = _column(cotangent)
    return np.asarray(X, np.float64).T @ weights, weights.sum(axis=0)


def _column(values: np.ndarray) -> np.ndarray:
    return np.asarray(values, np.float64).reshape(-1, 1)
