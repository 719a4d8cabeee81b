"""Exercise *minibatches*: one pass over the data, in random order, a few examples at a time.

With π a permutation of 0 … n−1 drawn uniformly, batch k is examples π(kB) … π(kB + B − 1), the last one what is
left. Then each batch is a sample without replacement, and the gradient of its mean loss is an unbiased estimate
of the gradient of the mean over all n.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.3.2 (reading the dataset), 12.5 (minibatches);
uniform permutations: Knuth, *The Art of Computer Programming* 2, 3.4.2, algorithm P.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor


def data_iter(batch_size: int, features: Tensor, labels: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
    """Pairs (X, y) that keep the trailing shapes of `features` and `labels`; each call draws an order of its own.

    Indexing with a tensor copies, so that the inputs are neither shuffled nor shared.
    """
    order = torch.randperm(len(features))
    for batch in order.split(batch_size):  # split keeps the smaller rest, and makes no empty piece
        yield features[batch], labels[batch]
