"""Exercise *absolute-loss*: the sum of absolute errors.

    L = Σ_i |ŷ_i − y_i|        ∂L/∂ŷ_i = sign(ŷ_i − y_i)

However far off a prediction is, it pulls with a gradient of 1: outliers have a say, but no loud one. The loss is
−log p(y|ŷ), up to a constant, where the noise has a Laplace distribution; and the best constant prediction is
the median. At ŷ_i = y_i there is a kink, where autograd's abs takes the subgradient 0. √(d²) would take 0/0.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.1.3, exercises; Boyd, Vandenberghe, *Convex
Optimization*, 6.1.1 (ℓ1-norm approximation) and 7.1.1 (Laplacian noise).
"""

from __future__ import annotations

from torch import Tensor


def absolute_loss(y_hat: Tensor, y: Tensor) -> Tensor:
    """A scalar. `y_hat` is (n, 1); `y` holds n values, as (n,) or (n, 1)."""
    return (y_hat - y.reshape(y_hat.shape)).abs().sum()
