"""Exercise *second-derivative*: f'' by differentiating twice.

For an elementwise f, ∂/∂x_i Σ_j f(x_j) = f'(x_i): the gradient of the sum holds the derivative at every point.
The same again gives f''. For that the first pass must build a graph of its own (`create_graph`), from x to f'.

Where f' is constant there is no such graph: that of f(x) = 3x has a gradient of 3, which no longer knows of x. Then
f'' is 0, and autograd has to be told so rather than asked.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 2.5 and 3.4.6, exercise 4; Griewank, Walther,
*Evaluating Derivatives*, 2nd ed., chapter 5 (reverse over reverse).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """f''(x), shaped like x, for an elementwise f that is differentiable twice.

    Works on a copy: neither x nor its `.grad` changes.
    """
    point = x.detach().clone().requires_grad_(True)
    (slope,) = torch.autograd.grad(f(point).sum(), point, create_graph=True)
    if not slope.requires_grad:
        return torch.zeros_like(point)
    (curvature,) = torch.autograd.grad(slope.sum(), point, allow_unused=True, materialize_grads=True)
    return curvature
