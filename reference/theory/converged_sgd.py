"""How far from the least squares solution a converged minibatch SGD may stand when it is looked at.

Three parts, added:

1. The noise of the data: validation examples may have been kept back, so that training saw another sample. Each
   estimate is θ plus an error of covariance σ²(X̃ᵀX̃)⁻¹.
2. The noise of the last minibatches. Near the minimum SGD at rate η on batches of size B is an Ornstein–Uhlenbeck
   process with stationary covariance ηS/(2B), S = σ² for the loss ½r², twice that for r², where features are white;
   in general it is at most that of white features times (X̃ᵀX̃/n)⁻¹. `SHARE` bounds η/(2B) at 0.05: rate 0.1 at batch
   size 1, rate 1 at 10. The book's 0.03 at 10 has 0.0015.
3. What is left of the start, at most `REMAINDER` of the largest parameter: (1 − 0.03)³⁰⁰ = 10⁻⁴ in the book.

Source: Mandt, Hoffman, Blei, *Stochastic gradient descent as approximate Bayesian inference* (2017), eq. (12).
"""

from __future__ import annotations

import numpy as np

from grader.authoring.statistics import LeastSquares

CHANCE = 6e-7
"""Of failing a training that has converged by its distance from the best fit."""

BY_CHANCE_COPIED = 2e-7
"""Of meeting the true weights to the last digit, and the true bias. Two of the book's weights in float32 do with some 9e-8; the
spread of the residuals, and the features, make that a tenth more or less from one data set to the next."""

LEAST_EXAMPLES = 10
"""For each parameter: with fewer the spread of the residuals says little."""

SHARE = 0.05
REMAINDER = 1e-3


def room(fit: LeastSquares, n: int) -> np.ndarray:
    """How far each of w and b (d + 1,) may be from the fit to n examples."""
    noise = fit.margins(CHANCE) * np.sqrt(1 + SHARE * n)
    return noise + REMAINDER * np.abs(fit.coefficients).max()


def copied(found: np.ndarray, true: np.ndarray, fit: LeastSquares) -> np.ndarray:
    """Which entries of found (p,) are those of true (p,) to the last digit, where training would not hit them.

    No training knows the parameters better than the best fit does: its estimates of some of them have at most the
    density of a normal distribution with the fit's covariance Σ, (2π)^(−k/2) det(Σ)^(−1/2), and hit a given point of
    numbers that lie `spacing` apart with at most that times the product of the spacings. Where this is more than
    BY_CHANCE_COPIED, as for labels without noise, equality says nothing; nor does that of a zero. Looked at are the
    weights together, and the bias, which comes last.
    """
    single = found.astype(np.float32)
    spacing = np.where(single == found, np.spacing(np.abs(single)), np.spacing(np.abs(found)))
    equal = np.where(single == found, single == true.astype(np.float32), found == true)
    covariance = fit.residual_std**2 * fit.unscaled
    told = np.zeros(len(found), bool)
    for part in (np.arange(len(found) - 1), np.array([len(found) - 1])):
        telling = part[found[part] != 0]
        if equal[part].all() and telling.size:
            sign, logarithm = np.linalg.slogdet(2 * np.pi * covariance[np.ix_(telling, telling)])
            told[part] = sign > 0 and np.log(spacing[telling]).sum() - logarithm / 2 < np.log(
                BY_CHANCE_COPIED
            )
    return told
