"""Exercise *parameter-recovery*: training in a cell, as in the book, until the parameters are those of the data.

    w ← w − η · (1/|B|) Σ_{i∈B} (x_iᵀw + b − y_i) x_i        b ← b − η · (1/|B|) Σ_{i∈B} (x_iᵀw + b − y_i)

With white features the error shrinks by 1 − η a step, so that 300 steps at η = 0.03 leave 10⁻⁴ of it.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.4.
"""

from __future__ import annotations

import torch
from torch import Tensor


def recover(
    true_w: Tensor, true_b: float, n: int = 1000, noise: float = 0.01, lr: float = 0.03, num_epochs: int = 5
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Features (n, d), labels (n, 1), and w (d, 1) and b (1,) as trained on them in batches of ten."""
    features = torch.randn(n, len(true_w))
    labels = features @ true_w.reshape(-1, 1) + true_b + noise * torch.randn(n, 1)
    w, b = torch.zeros(len(true_w), 1), torch.zeros(1)
    for _ in range(num_epochs):
        for batch in torch.randperm(n).split(10):
            X, y = features[batch], labels[batch]
            residual = X @ w + b - y
            w -= lr * X.T @ residual / len(batch)
            b -= lr * residual.mean()
    return features, labels, w, b
