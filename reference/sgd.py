"""Exercise *sgd*: one step of minibatch stochastic gradient descent.

    p ← p − (η / |B|) ∂/∂p Σ_{i∈B} l_i(p)

The gradient that `backward` leaves belongs to the *sum* of the losses, so that the step divides by the number
of examples: then the learning rate η means the same for every batch size.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10), 3.4.3.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


@torch.no_grad()  # the update is not part of the model: nothing is to be differentiated through it
def sgd(params: Sequence[Tensor], lr: float, batch_size: int) -> None:
    """Move each leaf of `params`, of any shape, against its gradient, and clear the gradient.

    In place: the caller's tensors change. `p = p - …` would only name a new tensor.
    """
    for param in params:
        assert param.grad is not None, "backward() comes first"
        param -= lr * param.grad / batch_size
        param.grad.zero_()  # the next backward adds to what is there
