"""Exercise *robust-fit*: linear regression that a few wild labels cannot spoil.

    min_θ Σ_i |x̃_iᵀθ − y_i|        by        θ ← argmin Σ_i (x̃_iᵀθ − y_i)² / max(|r_i|, ε),  r the present residuals

Iteratively reweighted least squares: for each i, r²/2a + a/2 ≥ |r| with equality at a = |r|, so that each
weighted fit lowers the sum of absolute errors. A label that is off by 10,000 weighs a millionth of one that
is off by 0.01.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.6 (exercise 8); Schlossmacher, *An iterative
technique for absolute deviations curve fitting* (1973); majorisation: Lange, *MM Optimization Algorithms*,
2016.
"""

from __future__ import annotations

import torch
from torch import Tensor


def fit_robust(
    features: Tensor, labels: Tensor, steps: int = 50, smallest: float = 1e-4
) -> tuple[Tensor, Tensor]:
    """w (d, 1) and b (1,) of least absolute error, for features (n, d) and labels (n, 1); in float64 inside.

    `smallest` bounds the residuals that weights are taken from; it is far below the noise.
    """
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1).double()
    y = labels.double()
    theta = torch.zeros(X.shape[1], 1, dtype=torch.float64)
    for _ in range(steps):
        root = (X @ theta - y).abs().clamp_min(smallest).rsqrt()
        theta = torch.linalg.lstsq(root * X, root * y).solution
    theta = theta.to(features.dtype)
    return theta[:-1], theta[-1]
