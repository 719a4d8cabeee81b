"""Exercise *shuffling*: a data set whose order spoils a pass of SGD.

    x_ij ~ N(0, 1.5²)        y = Xw        sorted by y

Near any x the labels agree with one plane, but batches of sorted data see only a slice of it, along which y
hardly varies: each slice is fitted by a bias alone, and the next slice pulls that bias on. What w has learnt
lags behind, and the pass ends with the bias that suits the largest labels. In random order every batch shows
the whole plane.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.4.6 (exercise 9).
"""

from __future__ import annotations

import torch
from torch import Tensor


def malicious_dataset(num_examples: int) -> tuple[Tensor, Tensor, Tensor, float]:
    """X (n, 2) and y (n, 1) in their bad order, with the w (2, 1) and b they were made with."""
    w, b = torch.tensor([[2.0], [-3.4]]), 0.0
    X = 1.5 * torch.randn(num_examples, 2)
    y = X @ w + b
    order = y.flatten().argsort()
    return X[order], y[order], w, b
