"""Verdicts on samples: each fails a right solution with a chance of at most `alpha`, or raises `CheckFailed`.

With `smallest_error` a judgement also asks for a sample that would show an error of that size
(but for a chance of `sample_sizes.BETA`), so that a check cannot pass for lack of evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy import special

from grader.authoring import expect
from grader.authoring.statistics import intervals, sample_sizes, scaling
from grader.authoring.wording import contrast, index_text, number_text


def judge_mean(
    sample: Any,
    mean: float,
    sigma: float,
    what: str,
    alpha: float,
    smallest_error: float | None = None,
    *,
    hint: str | None = None,
) -> float:
    """The mean of independent draws from N(mean, sigma²), where it is what chance allows.

    `smallest_error` is absolute.
    """
    needed = smallest_error and sample_sizes.sample_size_for_mean(smallest_error, sigma, alpha)
    values = _sample(sample, what, needed)
    bounds = intervals.mean_interval(mean, sigma, values.size, alpha)
    return _within(float(values.mean()), mean, bounds, f"mean of {what}", values.size, hint)


def judge_std(
    sample: Any,
    sigma: float,
    what: str,
    alpha: float,
    smallest_error: float | None = None,
    *,
    mean: float | None = None,
    hint: str | None = None,
) -> float:
    """The standard deviation of independent draws from N(·, sigma²), where it is what chance allows.

    About `mean`, if that is known, else about the sample's. `smallest_error` is relative to sigma.
    """
    needed = smallest_error and sample_sizes.sample_size_for_std(smallest_error, alpha)
    values = _sample(sample, what, needed)
    if sigma == 0:
        expect.close(values - (values[0] if mean is None else mean), np.zeros(values.size), what, hint=hint)
        return 0.0
    centred = values - (values.mean() if mean is None else mean)
    spread = float(np.sqrt(centred @ centred / (values.size - (mean is None))))
    bounds = intervals.std_interval(sigma, values.size, alpha, mean_known=mean is not None)
    hint = hint or _variance_hint(spread, sigma)
    return _within(spread, sigma, bounds, f"standard deviation of {what}", values.size, hint)


def judge_normal(
    sample: Any,
    mean: float,
    sigma: float,
    what: str,
    alpha: float,
    smallest_error: float | None = None,
    *,
    hint: str | None = None,
) -> float:
    """The Kolmogorov distance of independent draws to N(mean, sigma²), where it is what chance allows.

    Catches other means and variances too, but only gross ones. `smallest_error` is a distance between
    distribution functions: 0.05 tells uniform and Laplace draws of the same variance from normal ones.
    """
    needed = smallest_error and sample_sizes.sample_size_for_distribution(smallest_error, alpha)
    values = _sample(sample, what, needed)
    distance = kolmogorov_distance(values, lambda x: special.ndtr((x - mean) / sigma))
    bound = intervals.kolmogorov_bound(values.size, alpha)
    if not distance <= bound:
        expected = (
            f"draws from N({number_text(mean)}, {number_text(sigma)}²): at most {number_text(bound, 3)} "
            f"between the share of the {values.size} draws below any value and the probability"
        )
        expect.fail(f"distribution of {what}", expected, number_text(distance, 3), hint)
    return distance


def judge_uncorrelated(
    first: Any,
    second: Any,
    what: str,
    alpha: float,
    smallest_error: float | None = None,
    *,
    hint: str | None = None,
) -> float:
    """The correlation of pairs, where it is what chance allows for independent ones.

    One of the two must be normal, independent from pair to pair. Pairs that overlap, such as each
    draw with the next, are not independent: give every second draw and the one after it.
    """
    needed = smallest_error and sample_sizes.sample_size_for_correlation(smallest_error, alpha)
    a, b = _sample(first, what, needed), _sample(second, what, needed)
    if a.size != b.size:
        expect.fail(what, f"{a.size} pairs", f"{b.size} values in one and {a.size} in the other", hint)
    a, b = a - a.mean(), b - b.mean()
    norms = float(np.sqrt((a @ a) * (b @ b)))
    bound = intervals.correlation_bound(a.size, alpha)
    if norms == 0:
        expect.fail(what, "values that vary", "a constant", hint)
    return _within(float(a @ b) / norms, 0.0, intervals.Interval(-bound, bound), what, a.size, hint)


def judge_estimates(
    actual: Any, truth: Any, margins: Any, what: str, *, hint: str | None = None
) -> np.ndarray:
    """The estimates, where each is within its margin of the truth, in any shape.

    The margins come from `LeastSquares.margins`, or are standard errors times `normal_multiplier`.
    """
    wanted = np.asarray(truth, dtype=np.float64).ravel()
    have = expect.array(actual, what).ravel()
    if have.size != wanted.size:
        expect.fail(what, f"{wanted.size} values", f"{have.size}", hint)
    error, allowed = (
        np.abs(have - wanted),
        np.broadcast_to(np.asarray(margins, dtype=np.float64), wanted.shape),
    )
    wrong = ~(error <= allowed)
    if wrong.any():
        excess = np.where(wrong, error - allowed, -np.inf)
        worst = int(np.argmax(np.where(np.isnan(error), np.inf, excess)))
        place = index_text((worst,) if wanted.size > 1 else ())
        target, estimate = contrast(float(wanted[worst]), float(have[worst]))
        within = f"within {number_text(float(allowed[worst]), 3)} of {target}{place}"
        expect.fail(what, within, f"{estimate}{place}", hint)
    return have


def judge_power_law(
    sizes: Sequence[float],
    errors: Sequence[Any],
    exponent: float,
    what: str,
    alpha: float,
    slack: float = 0.0,
    *,
    hint: str | None = None,
) -> float:
    """The slope of log(median error) on log(size), where errors scale like size**exponent but for chance.

    `errors` holds, for each size in ascending order, the errors of its independent repeats. Errors times
    size**(-exponent) then have one distribution, whatever it is: every two sizes are compared by the exact
    rank-sum test. `slack` is the relative deviation from the law that is no error, as finite sizes have it.
    """
    samples = [_sample(repeats, f"{what} at size {number_text(size)}", None)
               for size, repeats in zip(sizes, errors, strict=True)]  # fmt: skip
    for size, repeats in zip(sizes, samples, strict=True):
        if (repeats < 0).any():
            expect.fail(
                f"{what} at size {number_text(size)}", "at least 0", number_text(float(repeats.min())), hint
            )
    slope = scaling.log_log_slope(sizes, [float(np.median(repeats)) for repeats in samples])
    scaled = [repeats * float(size) ** -exponent for size, repeats in zip(sizes, samples, strict=True)]
    pairs = [(i, j) for j in range(len(sizes)) for i in range(j)]
    for i, j in pairs:
        low, high = scaled[i] * (1 - slack), scaled[i] * (1 + slack)
        part = alpha / len(pairs)
        if (
            scaling.rank_sum_shift(high, scaled[j], part) > 0
            or scaling.rank_sum_shift(low, scaled[j], part) < 0
        ):
            medians = [number_text(float(np.median(samples[k])), 3) for k in (i, j)]
            span = f"from size {number_text(sizes[i])} to {number_text(sizes[j])}"
            expected = f"median errors that scale like size^({number_text(exponent)}) {span}"
            expect.fail(
                what, expected, f"{medians[0]} and {medians[1]}; slope {number_text(slope, 3)} overall", hint
            )
    return slope


def kolmogorov_distance(sample: np.ndarray, distribution: Callable[[np.ndarray], np.ndarray]) -> float:
    """The largest distance between the empirical distribution function of a sample and a continuous one."""
    ordered = np.sort(sample)
    expected, steps = distribution(ordered), np.arange(ordered.size + 1) / ordered.size
    return float(max(np.max(steps[1:] - expected), np.max(expected - steps[:-1])))


def _sample(value: Any, what: str, needed: int | float | None) -> np.ndarray:
    """The draws, flat and finite, and as many as it takes."""
    values = expect.finite(value, what).ravel()
    if values.size < max(2, needed or 0):
        expect.fail(what, f"at least {max(2, needed or 0)} draws", f"{values.size}")
    return values


def _within(
    value: float, target: float, bounds: intervals.Interval, what: str, n: int, hint: str | None
) -> float:
    low, high = bounds
    if not low <= value <= high:
        shown = contrast(low if value < low else high, value)[1]
        limits = f"between {number_text(low, 4)} and {number_text(high, 4)} in {n} draws"
        expect.fail(what, f"{number_text(target)}: {limits}", shown, hint)
    return value


def _variance_hint(spread: float, sigma: float) -> str | None:
    """Where the square or the root of sigma was used, that is the misconception."""
    if abs(sigma - 1) < 0.2:
        return None
    if abs(spread / sigma**0.5 - 1) < 0.1:
        return "This is the square root of what was asked for: it is a standard deviation, not a variance."
    if abs(spread / sigma**2 - 1) < 0.1:
        return "This is the square of what was asked for: it is a standard deviation, not a variance."
    return None
