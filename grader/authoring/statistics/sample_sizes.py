"""How many draws it takes to tell an error of a given size from chance.

`alpha` is the chance of failing a right solution, `beta` the chance of missing the smallest error to catch.
Each function gives the least size for which the interval of the same name in `intervals` keeps both promises.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from scipy import special

from grader.authoring.statistics.intervals import (
    correlation_bound,
    count_interval,
    normal_multiplier,
    std_interval,
)
from grader.authoring.statistics.scaling import rank_sum_critical
from grader.errors import ExerciseFault

BETA = 1e-4
"""Chance of missing the smallest error, unless said otherwise."""

LARGEST = 10**9


def sample_size_for_mean(smallest_error: float, sigma: float, alpha: float, beta: float = BETA) -> int:
    """Draws from N(mean, sigma²) that show a mean which is off by `smallest_error`."""
    both = normal_multiplier(alpha) - float(special.ndtri(beta))
    return math.ceil((both * sigma / smallest_error) ** 2)


@lru_cache(maxsize=256)
def sample_size_for_std(relative_error: float, alpha: float, beta: float = BETA) -> int:
    """Normal draws that show a standard deviation off by the factor 1 ± `relative_error`, either way."""

    def shows(n: int) -> bool:
        low, high = std_interval(1.0, n, alpha)
        larger, smaller = 1 + relative_error, 1 - relative_error
        degrees = n - 1
        missed = special.gammainc(degrees / 2, degrees * (high / larger) ** 2 / 2)
        if smaller > 0:
            missed = max(missed, special.gammaincc(degrees / 2, degrees * (low / smaller) ** 2 / 2))
        return bool(missed <= beta)

    return _least(shows, 2)


@lru_cache(maxsize=256)
def sample_size_for_correlation(smallest: float, alpha: float, beta: float = BETA) -> int:
    """Pairs of normal variables that show a correlation of this size.

    Given one variable, the t-value of r is noncentral, (Z + δ)/√(χ²/ν) with δ² = ρ²/(1 − ρ²)·χ²(n − 1): beta
    is split evenly over the three chances in it, which is conservative.
    """

    def shows(n: int) -> bool:
        part = beta / 3
        bound = correlation_bound(n, alpha)
        critical = bound * math.sqrt((n - 2) / (1 - bound * bound))
        spread = 2 * special.gammaincinv((n - 1) / 2, part)
        shift = smallest / math.sqrt(1 - smallest**2) * math.sqrt(spread)
        scale = math.sqrt(2 * special.gammainccinv((n - 2) / 2, part) / (n - 2))
        return bool((shift + special.ndtri(part)) / scale >= critical)

    return _least(shows, 4)


def sample_size_for_distribution(distance: float, alpha: float, beta: float = BETA) -> int:
    """Draws that show a distribution whose function is `distance` away from the expected one somewhere.

    By the Dvoretzky–Kiefer–Wolfowitz inequality on both sides. From the normal, the uniform distribution of
    the same variance is 0.057 away and Laplace's 0.062; 0.05 catches both.
    """
    both = math.sqrt(math.log(2 / alpha)) + math.sqrt(math.log(2 / beta))
    return math.ceil(both**2 / (2 * distance**2))


def repeats_for_scaling(ratio: float, alpha: float, beta: float = BETA) -> int:
    """Repeats at each of two sizes that show errors which, scaled by the law, differ by this ratio.

    For normal errors in one dimension, the hardest case: the larger of two |errors| is the expected one with
    probability (2/π)·atan(ratio), and Hoeffding's inequality bounds how far the rank sum falls short of
    that. (Journal of the American Statistical Association 58, 1963, section 5b.) About half as many
    already show it in practice. An exponent that is off by e over a range of sizes makes a ratio of range**e.
    """
    larger = 2 / math.pi * math.atan(max(ratio, 1 / ratio))

    def shows(n: int) -> bool:
        if 2 / math.comb(2 * n, n) > alpha:
            return False
        reached = larger - math.sqrt(math.log(1 / beta) / (2 * n))
        return reached * n * n >= rank_sum_critical(n, n, alpha / 2)

    return _least(shows, 2)


@lru_cache(maxsize=256)
def trials_for_count(probability: float, alternative: float, alpha: float, beta: float = BETA) -> int:
    """Trials that show an event of probability `alternative` where it should have `probability`.

    For one of k equally judged events give alpha/k.
    """

    def shows(trials: int) -> bool:
        low, high = count_interval(trials, probability, alpha)
        if alternative > probability:
            return bool(special.bdtr(high, trials, alternative) <= beta)
        return bool(low > 0 and special.bdtrc(low - 1, trials, alternative) <= beta)

    return _least(shows, 1)


def items_that_never_agree(alpha: float) -> int:
    """The least n for which two independent shuffles of n items agree with a chance of at most alpha."""
    return _least(lambda n: 1 / math.factorial(n) <= alpha, 1)


def _least(shows: Callable[[int], bool], start: int) -> int:
    """The least size for which a condition holds, or one a little above it where it wavers at its edge."""
    high = start
    while not shows(high):
        high *= 2
        if high > LARGEST:
            raise ExerciseFault("no sample of a practical size shows an error this small")
    low = max(start, high // 2)
    while low < high:
        middle = (low + high) // 2
        if shows(middle):
            high = middle
        else:
            low = middle + 1
    return high
