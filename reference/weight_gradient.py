"""Exercise *weight-gradient*: the gradient of a linear layer's weights.

    L = 1/n Σ_i (w x_i + b − y_i)²        ∂L/∂w = 2/n Σ_i (ŷ_i − y_i) x_iᵀ, a row like w

`torch.autograd.grad` hands the gradient over without storing it in `w.grad`, where `backward` would add it to
what is there.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.5.2 (the loss has no ½ here), 3.5.6 (exercise
2).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


def weight_gradient(model: nn.Linear, X: Tensor, y: Tensor) -> Tensor:
    """∂/∂w of the mean squared error, (1, d), for a model (d, 1), X (n, d) and y (n, 1)."""
    (gradient,) = torch.autograd.grad(functional.mse_loss(model(X), y), model.weight)
    return gradient
