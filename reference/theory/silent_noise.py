"""Gaussian noise under which a least-squares fit is exactly right.

Fit θ to y_i = f_i(θ) + e_i by least squares: at the truth the gradient of the sum of squares is −2 Σ_i e_i ∂f_i/∂θ.
Where the noise is orthogonal to ∂f/∂θ, the truth is a minimum, and the estimate has no error at all.

Independent normal numbers z, conditioned on aᵀz = 0 for some a, are normal numbers projected on what is orthogonal
to a. So the noise made here is Gaussian noise in which, by luck, the best estimate came out right. An estimate
that is within k standard errors of the truth but for a chance of p on any noise, is so here with a smaller
chance: none for least squares itself; and an estimate T that is unbiased, and whose correlation with the
least-squares estimate is ρ, keeps a share √(1 − ρ²) of its standard deviation. What is wrong stays as far off as ever.

Source: Rao, *Linear Statistical Inference and Its Applications*, 2nd ed., 8a.2 (conditional normal
distributions); Glasserman, *Monte Carlo Methods in Financial Engineering*, 4.1 and 4.5.1 (control variates, moment
matching).
"""

from __future__ import annotations

import numpy as np


def silent_noise(directions: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Standard normal numbers (n,), given that they are orthogonal to each row of `directions` (k, n), k < n."""
    directions = np.atleast_2d(np.asarray(directions, np.float64))
    frame, _ = np.linalg.qr((directions / np.linalg.norm(directions, axis=1, keepdims=True)).T)
    z = rng.standard_normal(directions.shape[1])
    return z - frame @ (frame.T @ z)
