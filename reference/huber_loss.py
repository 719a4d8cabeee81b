"""Exercise *huber-loss*: quadratic for small errors, linear for large ones.

    l(d) = |d| − σ/2  where |d| > σ,  else d²/2σ        d = ŷ − y
    l'(d) = d/σ, clipped to [−1, 1]

Near zero it is smooth, like the squared loss; far out its gradient is bounded, like the absolute loss. At
|d| = σ value (σ/2) and slope (1) of both branches agree. σ is the size of the errors at which they change over,
in the units of y. Huber's own loss, and `torch.nn.HuberLoss(delta=σ)`, is σ times this one;
`torch.nn.SmoothL1Loss(beta=σ)` is this one.

Source: Huber, *Robust Estimation of a Location Parameter*, Annals of Mathematical Statistics 35 (1964);
Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.5.6, exercise 2.
"""

from __future__ import annotations

import torch
from torch import Tensor


def huber_loss(y_hat: Tensor, y: Tensor, sigma: float = 1.0) -> Tensor:
    """Loss of each example, shaped like `y_hat` and `y`, for sigma > 0.

    Both branches are finite, and have finite gradients, for every d: `where` would let a nan through from the
    branch that it does not choose.
    """
    size = (y_hat - y).abs()
    return torch.where(size > sigma, size - sigma / 2, size**2 / (2 * sigma))
