"""Exercise *sample-size*: how far the estimate is from the truth, for a given amount of data.

    ŵ − w ~ N(0, σ² (X̃ᵀX̃)⁻¹),  X̃ᵀX̃ ≈ n·1        so        ‖ŵ − w‖ ~ σ √(d/n),   |b̂ − b| ~ σ/√n

A hundred times the data buys one more digit. With few examples X̃ᵀX̃ may be nearly singular, and the law
begins late: E tr (X̃ᵀX̃)⁻¹ is of the order 1/(n − d − 2).

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.5.6 (exercise 4); Hastie, Tibshirani, Friedman,
*The Elements of Statistical Learning*, eq. (3.8), (3.10).
"""

from __future__ import annotations

import torch

from reference.synthetic_data import synthetic_data

TRUE_W, TRUE_B = torch.tensor([2.0, -3.4]), 4.2


def estimation_error(num_examples: int) -> tuple[float, float]:
    """‖w − ŵ‖ and |b − b̂| after least squares on fresh examples: the fit that gradient descent converges to."""
    X, y = synthetic_data(TRUE_W, TRUE_B, num_examples)
    design = torch.cat([X, torch.ones(num_examples, 1)], dim=1).double()
    estimate = torch.linalg.lstsq(design, y.double()).solution.flatten()
    return (TRUE_W - estimate[:-1]).norm().item(), abs(TRUE_B - estimate[-1].item())
