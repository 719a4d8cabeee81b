"""Exercise *parameter-init*: where gradient descent starts.

    w_j ~ N(0, σ²)        b = 0

For linear regression any start will do, zero included: the loss is convex. Deeper networks need w to differ, or
all hidden units compute the same; hence the small random numbers.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.1; symmetry: 5.4.1.3.
"""

from __future__ import annotations

import torch
from torch import Tensor


def init_params(num_inputs: int, sigma: float = 0.01) -> tuple[Tensor, Tensor]:
    """w (num_inputs, 1) and b (1,), float32: leaves that track gradients.

    `sigma` is a standard deviation. A product such as `sigma * torch.randn(…, requires_grad=True)` would be no
    leaf: `backward` would fill the gradient of the randn inside it, which nobody holds.
    """
    w = torch.normal(0.0, sigma, (num_inputs, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    return w, b
