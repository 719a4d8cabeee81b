"""Exercise *learning-rate*: for which learning rates does training converge, and how fast?

With the full batch, and X̃ = [X, 1], θ = (w, b), the mean loss is a quadratic with a constant Hessian:

    L(θ) = 1/2n ‖X̃θ − y‖²        ∇L = H(θ − θ*)        H = X̃ᵀX̃ / n
    θ_{t+1} − θ* = (I − ηH)(θ_t − θ*)

Along an eigenvector of H with eigenvalue λ the error is multiplied by 1 − ηλ each step. It shrinks in every
direction exactly when η < 2/λmax; above that, the loss grows by (1 − ηλmax)² each step, and overflows. Where
ηλ is small, progress takes about 1/ηλ steps: a rate ten times smaller needs ten times the epochs.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 12.6.1 (an ill-conditioned problem, eigenvalues);
Nocedal, Wright, *Numerical Optimization*, 3.3; Goh, *Why Momentum Really Works*, Distill (2017).
"""

from __future__ import annotations

import torch
from torch import Tensor

from reference.training import train

__all__ = ["growth", "largest_rate", "train"]


def hessian(features: Tensor) -> Tensor:
    """H of the mean loss, (d + 1, d + 1), for features (n, d); the last row and column belong to b."""
    with_ones = torch.cat([features, torch.ones_like(features[:, :1])], dim=1)
    return with_ones.T @ with_ones / len(features)


def largest_rate(features: Tensor) -> float:
    """2/λmax: below it full-batch gradient descent converges, above it it does not."""
    return 2 / torch.linalg.eigvalsh(hessian(features)).max().item()


def growth(features: Tensor, lr: float) -> float:
    """What a step multiplies the error by, along the eigenvector of the largest eigenvalue: 1 − lr·λmax."""
    return 1 - 2 * lr / largest_rate(features)
