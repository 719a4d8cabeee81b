"""One step of gradient descent on the mean of a batch's losses, given the gradient of their sum; float64.

    p − (η / |B|) · ∂/∂p Σ_{i∈B} l_i

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10).
"""

from __future__ import annotations

import numpy as np


def stepped(param: np.ndarray, grad: np.ndarray, lr: float, batch_size: int) -> np.ndarray:
    """The parameter after the step; any shape."""
    return np.asarray(param, np.float64) - lr * np.asarray(grad, np.float64) / batch_size
