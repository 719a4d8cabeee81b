"""What the synthetic examples are made of: y = Xw + b + ε with x_ij ~ N(0, 1) and ε_i ~ N(0, 0.01²).

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.3.1 (generating the dataset).
"""

from __future__ import annotations

import numpy as np

from reference.theory.linear_model import predictions

FEATURE_STD = 1.0
NOISE_STD = 0.01


def noise(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """ε = y − Xw − b, (n,), float64; y holds n values, w d, in any shape."""
    return (np.asarray(y, np.float64).reshape(-1, 1) - predictions(X, w, b)).reshape(-1)
