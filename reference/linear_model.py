"""Exercise *linear-model*: the prediction of linear regression.

    ŷ = Xw + b·1        ∂/∂w cᵀŷ = Xᵀc        ∂/∂b cᵀŷ = Σ_i c_i

for any weights c on the predictions: with c = ∂L/∂ŷ this is the chain rule for a loss L.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.4), 3.4.1.
"""

from __future__ import annotations

from torch import Tensor


def linreg(X: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """Predictions (n, 1) of X (n, d), w (d, 1), b (1,), which broadcasts over the rows."""
    return X @ w + b
