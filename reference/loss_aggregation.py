"""Exercise *loss-aggregation*: the same steps on the mean of a batch's losses as on their sum.

    ∇ 1/|B| Σ_{i∈B} l_i = 1/|B| ∇ Σ_{i∈B} l_i        so        η' ∇ mean = η ∇ sum   ⟺   η' = η |B|

whatever the loss: differentiation is linear. The rate that suits a mean does not depend on the batch size;
one that suits a sum has to shrink as batches grow.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10), 3.5.6 (exercise 1).
"""

from __future__ import annotations


def mean_loss_lr(lr: float, batch_size: int) -> float:
    """The rate on the mean loss that takes the steps of rate `lr` on the summed loss."""
    return lr * batch_size
