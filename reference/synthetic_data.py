"""Exercise *synthetic-data*: examples of a linear relation with known parameters.

    x_ij ~ N(0, 1)        ε_i ~ N(0, 0.01²)        y = Xw + b + ε

all draws independent. So y_i has mean b and variance ‖w‖² + 0.01²; given X its mean is Xw + b and its variance
0.01², which is what least squares can recover w and b from.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.3.1 (generating the dataset).
"""

from __future__ import annotations

import torch
from torch import Tensor

NOISE_STD = 0.01  # a standard deviation: torch.normal takes that, not the variance


def synthetic_data(w: Tensor, b: float, num_examples: int) -> tuple[Tensor, Tensor]:
    """X (n, d) and y (n, 1), float32, for w of shape (d,) or (d, 1).

    Everything is a column from the start: (n,) + (n, 1) would broadcast to (n, n).
    """
    X = torch.randn(num_examples, len(w))
    noise = NOISE_STD * torch.randn(num_examples, 1)
    return X, X @ w.reshape(-1, 1) + b + noise
