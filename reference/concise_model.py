"""Exercise *concise-model*: linear regression of the framework's own parts.

    ŷ = Xwᵀ + b        L = 1/n Σ_i (ŷ_i − y_i)²        p ← p − η ∂L/∂p for p = w, b

The layer stores w as a row, (1, d). `nn.MSELoss` has no ½: the same η takes steps twice as long as in the
section before. A lazy layer learns d from its first input, but its parameters exist from the start, and keep
their identity: an optimizer may be made before.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.5.1 to 3.5.4.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


class LinearRegression(nn.Module):
    """Linear regression of however many features it meets first."""

    def __init__(self, lr: float) -> None:
        super().__init__()
        self.lr = lr
        self.net = nn.LazyLinear(1)

    def forward(self, X: Tensor) -> Tensor:
        """Predictions (n, 1) for X (n, d)."""
        y_hat: Tensor = self.net(X)
        return y_hat

    def loss(self, y_hat: Tensor, y: Tensor) -> Tensor:
        """Mean of (ŷ − y)² for two tensors (n, 1): a scalar with a graph."""
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self) -> torch.optim.Optimizer:
        """Plain SGD on w and b."""
        return torch.optim.SGD(self.parameters(), self.lr)

    def get_w_b(self) -> tuple[Tensor, Tensor]:
        """The present weights (1, d) and bias (1,), without a graph."""
        return self.net.weight.detach(), self.net.bias.detach()
