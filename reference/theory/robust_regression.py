"""Data with wrong labels, and how far they pull a robust estimate. All in float64.

Huber's estimate minimises Σ ρ(r_i), ρ(r) = r²/2σ for |r| ≤ σ, |r| − σ/2 beyond. Labels that are off by far
more than σ pull with a force of 1 each, whatever their size, the others with r/σ: the estimate moves by

    s = σ (Σ_right x̃_i x̃_iᵀ)⁻¹ Σ_wrong ± x̃_i,        x̃ = (x, 1),

as long as no right label gets a residual beyond σ. As σ → 0 this is the least absolute error, which does not
move; the squared error is σ → ∞.

Source: Huber, *Robust estimation of a location parameter* (1964); Zhang, Lipton, Li, Smola, *Dive into Deep
Learning*, eq. (3.5.1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reference.theory.linear_regression import least_squares, with_bias


@dataclass(frozen=True)
class SpoiltData:
    """Features (n, d) and labels (n, 1), float32, made with `theta` (d + 1,).

    `wrong` (n,) tells which labels were replaced.
    """

    X: np.ndarray
    y: np.ndarray
    theta: np.ndarray
    wrong: np.ndarray

    def huber_shift(self, sigma: float) -> np.ndarray:
        """How far the wrong labels, all of them too large, move Huber's estimate, (d + 1,)."""
        design = with_bias(self.X)
        right = design[~self.wrong]
        return np.asarray(sigma * np.linalg.solve(right.T @ right, design[self.wrong].sum(axis=0)))

    def squared_loss_fit(self) -> np.ndarray:
        """Where least squares ends, (d + 1,)."""
        return least_squares(self.X, self.y)


def spoilt_data(
    rng: np.random.Generator,
    n: int,
    theta: np.ndarray,
    noise: float,
    share: float,
    value: float,
    shift: float,
) -> SpoiltData:
    """Standard normal features, labels with normal noise, and the given share of labels replaced by `value`.

    Drawn anew until Huber's estimate with σ = 1 moves by no more than `shift` in any parameter.
    """
    while True:
        X = rng.standard_normal((n, len(theta) - 1)).astype(np.float32)
        y = with_bias(X) @ theta + noise * rng.standard_normal(n)
        wrong = np.zeros(n, bool)
        wrong[rng.choice(n, int(share * n), replace=False)] = True
        data = SpoiltData(X, np.where(wrong, value, y).astype(np.float32)[:, np.newaxis], theta, wrong)
        if np.abs(data.huber_shift(1.0)).max() <= shift:
            return data
