"""Where a statistic of a right solution lies, but for a chance of at most `alpha`. Exact, or conservative.

Every interval is two-sided, with alpha/2 on each side. For several statistics of one sample divide alpha by
their number (Bonferroni): that holds however they depend on each other.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy import special

from grader.errors import ExerciseFault


class Interval(NamedTuple):
    """Closed bounds of a statistic."""

    low: float
    high: float


def normal_multiplier(alpha: float, comparisons: int = 1) -> float:
    """How many known standard errors a normal estimate is off by, at most, in all of so many comparisons."""
    return float(-special.ndtri(alpha / (2 * comparisons)))


def student_multiplier(degrees_of_freedom: float, alpha: float, comparisons: int = 1) -> float:
    """The same, where the standard error is itself estimated, from so many degrees of freedom."""
    return float(-special.stdtrit(degrees_of_freedom, alpha / (2 * comparisons)))


def mean_interval(mean: float, sigma: float, n: int, alpha: float) -> Interval:
    """The mean of n independent draws from N(mean, sigma²)."""
    margin = normal_multiplier(alpha) * sigma / math.sqrt(n)
    return Interval(mean - margin, mean + margin)


def std_interval(sigma: float, n: int, alpha: float, mean_known: bool = False) -> Interval:
    """The sample standard deviation of n independent normal draws: (n − 1)s²/σ² is χ² with n − 1 degrees.

    With `mean_known` it is the root mean square about the true mean, and the degrees are n.
    """
    degrees = n if mean_known else n - 1
    if degrees < 1:
        raise ExerciseFault(f"{n} draws have no standard deviation")
    low = special.gammaincinv(degrees / 2, alpha / 2) * 2 / degrees
    high = special.gammainccinv(degrees / 2, alpha / 2) * 2 / degrees
    return Interval(sigma * math.sqrt(low), sigma * math.sqrt(high))


def correlation_bound(n: int, alpha: float) -> float:
    """|r| of n pairs, where at least one of the two variables is normal and independent of the other.

    r·√((n − 2)/(1 − r²)) has Student's distribution with n − 2 degrees of freedom, exactly: a normal vector
    points in a uniform direction, whatever the other vector is. (Muirhead, Aspects of Multivariate
    Statistical Theory, 5.1.)
    """
    t = student_multiplier(n - 2, alpha)
    return t / math.sqrt(n - 2 + t * t)


def kolmogorov_bound(n: int, alpha: float) -> float:
    """The greatest distance of an empirical distribution of n draws from the true one.

    The Dvoretzky–Kiefer–Wolfowitz inequality with Massart's constant: P(distance > e) ≤ 2·exp(−2ne²).
    (Massart, Annals of Probability 18, 1990.)
    """
    return math.sqrt(math.log(2 / alpha) / (2 * n))


@lru_cache(maxsize=4096)
def count_interval(trials: int, probability: float, alpha: float) -> Interval:
    """How often an event of this probability happens in so many independent trials. Whole numbers."""
    low = _first(lambda k: special.bdtr(k, trials, probability) > alpha / 2, trials)
    high = _first(lambda k: special.bdtrc(k, trials, probability) <= alpha / 2, trials)
    return Interval(low, high)


def median_interval(sample: np.ndarray, alpha: float) -> Interval:
    """Bounds of the true median, from order statistics alone: no assumption but independence.

    Raises `ExerciseFault` where the sample is too small for this alpha (2^(1 − n) is the least).
    """
    ordered = np.sort(np.asarray(sample, dtype=np.float64).ravel())
    n = ordered.size
    skipped = int(count_interval(n, 0.5, alpha).low)
    if 2 * special.bdtr(0, n, 0.5) > alpha:
        raise ExerciseFault(f"{n} repeats cannot bound a median with alpha={alpha:g}; take more")
    return Interval(float(ordered[skipped - 1]), float(ordered[n - skipped]))


def coincidence_of_orders(n: int) -> float:
    """The chance that two independent shuffles of n items agree."""
    return 1 / math.factorial(n)


def _first(holds: Callable[[int], bool], trials: int) -> int:
    """The first count from 0 to trials for which a monotone condition holds."""
    low, high = 0, trials
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low
