"""Exercise *squared-loss*: half the squared error of each example.

    l_i = ½ (ŷ_i − y_i)²        ∂l_i/∂ŷ_i = ŷ_i − y_i

The ½ is there for the gradient's sake: it is the residual itself. The loss is −log p(y|ŷ), up to a constant,
where y = ŷ + noise and the noise is N(0, 1): least squares is maximum likelihood for Gaussian noise.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.1.1.2 (loss function), 3.1.3 (normal
distribution), 3.4.2.
"""

from __future__ import annotations

from torch import Tensor


def squared_loss(y_hat: Tensor, y: Tensor) -> Tensor:
    """Loss of each example, shaped like `y_hat` (n, 1). `y` holds n values, as (n,) or (n, 1).

    Without the reshape (n, 1) − (n,) broadcasts to (n, n): every prediction meets every label.
    """
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
