"""Exercise *training*: linear regression by minibatch stochastic gradient descent, from scratch.

    L(w, b) = 1/n Σ_i ½ (x_iᵀw + b − y_i)²
    each batch B, in an order drawn anew each epoch:   (w, b) ← (w, b) − η ∇ 1/|B| Σ_{i∈B} l_i(w, b)

L is a paraboloid: it has one minimum, and the starting point does not matter for long. Near the minimum the
steps keep jumping with the noise of their batches, by a variance of about η σ²/(2 |B|) in each direction of
unit curvature, on top of the least-squares estimate's own σ²/n.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.1.1.4 (minibatch SGD), 3.4.4; for the
variance: Mandt, Hoffman, Blei, *Stochastic Gradient Descent as Approximate Bayesian Inference*, JMLR 18
(2017).
"""

from __future__ import annotations

import torch
from torch import Tensor

from reference.sgd import sgd
from reference.squared_loss import squared_loss


def train(
    features: Tensor, labels: Tensor, lr: float, num_epochs: int, batch_size: int
) -> tuple[Tensor, Tensor, list[float]]:
    """Fit features (n, d) to labels (n, 1): w (d, 1), b (1,), and the mean loss after each epoch.

    Every epoch serves all examples once; the last batch holds what is left, and its step divides by what it
    holds. Where `lr` is above 2/λmax of the Hessian of L the losses grow, up to inf and nan.
    """
    n, d = features.shape
    w = torch.normal(0, 0.01, (d, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for batch in torch.randperm(n).split(batch_size):
            y_hat = features[batch] @ w + b
            squared_loss(y_hat, labels[batch]).sum().backward()
            sgd([w, b], lr, len(batch))
        with torch.no_grad():
            losses.append(squared_loss(features @ w + b, labels).mean().item())
    return w.detach(), b.detach(), losses
