"""Exercise *scratch-model*: parameters, prediction, loss and optimizer of linear regression in one class.

    ŷ = Xw + b        L = 1/n Σ_i ½ (ŷ_i − y_i)²        p ← p − η ∂L/∂p for p = w, b

The mean is in the loss, so that the optimizer knows no batch size.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.1 to 3.4.3.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor


class SGD:
    """Minibatch stochastic gradient descent on leaves, in place."""

    def __init__(self, params: Iterable[Tensor], lr: float) -> None:
        self.params, self.lr = list(params), lr

    @torch.no_grad()
    def step(self) -> None:
        """p ← p − lr · p.grad, where there is a gradient."""
        for param in self.params:
            if param.grad is not None:
                param -= self.lr * param.grad

    def zero_grad(self) -> None:
        """Forget the gradients, which `backward` would add to."""
        for param in self.params:
            param.grad = None


class LinearRegressionScratch:
    """Linear regression of `num_inputs` features; `w` (d, 1) from N(0, sigma²), `b` (1,) zero."""

    def __init__(self, num_inputs: int, lr: float, sigma: float = 0.01) -> None:
        self.lr = lr
        self.w = torch.normal(0.0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, X: Tensor) -> Tensor:
        """Predictions (n, 1) for X (n, d)."""
        return X @ self.w + self.b

    def loss(self, y_hat: Tensor, y: Tensor) -> Tensor:
        """Mean of ½(ŷ − y)² for two tensors (n, 1): a scalar with a graph."""
        return ((y_hat - y) ** 2 / 2).mean()

    def configure_optimizers(self) -> SGD:
        """Plain SGD on w and b."""
        return SGD([self.w, self.b], self.lr)
