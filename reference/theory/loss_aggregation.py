"""Learning rates on the sum and on the mean of a batch's losses that take the same steps.

    η ∇ Σ_{i∈B} l_i = η' ∇ 1/|B| Σ_{i∈B} l_i   ⟺   η' = η |B|

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, eq. (3.1.10).
"""

from __future__ import annotations


def rate_on_mean(rate_on_sum: float, batch_size: int) -> float:
    """η' for η = `rate_on_sum`."""
    return rate_on_sum * batch_size
