"""How the error falls with the data: judged by ranks, whatever parameters, noise and features were chosen.

If errors scale like n^(−1/2), those at two sizes, times √n, have one distribution. A first look at a few
repeats settles nearly all: where the medians differ by less than CLEARLY it passes. Only what looks wrong is
measured with more repeats, and rejected by the exact rank-sum test, at the level CHANCE in each look. Large
samples are few, because they may take seconds to fit.
"""

import numpy as np

from grader.authoring import check, expect, statistics

CHANCE = 5e-8  # of failing a right solution: for each of the two errors, in each look but the first
SMALLEST, LARGEST = 50, 10_000  # sizes between which the law holds
LOOKS = ((60, 12), (120, 50), (200, 100))  # repeats with few examples and with many
# An exponent off by a half makes it 12 or more; |normal| errors exceed it in 1 of 10 first looks.
CLEARLY = 2.0
SLACK = 0.25  # at 50 examples least squares is worse than its limit by √(n/(n − d − 2)): 15 % for 10 features
SAME = 1.25  # 12 |normal| numbers are this near to each other with a chance of at most 12·0.117¹¹
BY_CHANCE_THE_SAME = 1e-9


@check(points=1)
def returns_two_norms(student, rng):
    """estimation_error returns (error_w, error_b), finite and not negative, for 5 examples as for many.

    A norm has no sign: take the absolute value of b − b̂, too.
    """
    for n in (5, 5, 5, 5, 6, 10, SMALLEST, int(rng.integers(60, 500)), int(rng.integers(600, 3000))):
        errors(student, n)


@check(points=1, needs=returns_two_norms)
def each_call_draws_fresh_examples(student, rng):
    """Called again with the same number of examples, it returns other errors.

    Draw the examples inside the function, and set no seed there: a slice of one data set is always the same.
    """
    n, calls = int(rng.integers(SMALLEST, 120)), 12
    drawn = [tuple(errors(student, n)) for _ in range(calls)]
    expect.true(
        len(set(drawn)) > calls // 2,
        f"errors in {calls} calls",
        "different ones",
        f"{len(set(drawn))} different",
    )


@check(
    points=3,
    needs=each_call_draws_fresh_examples,
    seconds=600,
    false_failure=4 * CHANCE + 2 * BY_CHANCE_THE_SAME,
)
def falls_like_one_over_root_n(student, rng):
    """From 50 to 10,000 examples the median error falls like n^(−1/2).

    The variance of the estimate is σ²/n. Fit until nothing changes any more, and measure the distance itself.
    """
    sizes = (SMALLEST + int(rng.integers(0, 20)), LARGEST)
    drawn = [np.empty((0, 2)), np.empty((0, 2))]
    for look in LOOKS:
        drawn = [
            np.vstack([have, *(errors(student, n) for _ in range(count - len(have)))])
            for n, count, have in zip(sizes, look, drawn, strict=True)
        ]
        if follow_the_law(sizes, drawn):
            break
        if look != LOOKS[0]:
            judge_the_law(sizes, drawn)
    for spread, name in zip(
        np.max(drawn[1], axis=0) / np.min(drawn[1], axis=0), ("error_w", "error_b"), strict=True
    ):
        what = (
            f"{name} in {len(drawn[1])} calls with {LARGEST:,} examples, the largest divided by the smallest"
        )
        expect.at_least(
            spread,
            SAME,
            what,
            hint="Draw fresh examples: a choice of 10,000 from the same 10,000 is no new sample.",
        )


def errors(student, n):
    """error_w and error_b of one call, (2,)."""
    hint = "Return two numbers: the norm of w − ŵ, and |b − b̂|."
    pair = expect.pair(
        student.estimation_error(n), f"what estimation_error({n}) returns: (error_w, error_b)", hint=hint
    )
    found = [
        expect.number(value, f"{name} for {n} examples", hint=hint)
        for value, name in zip(pair, ("error_w", "error_b"), strict=True)
    ]
    expect.finite(
        found,
        f"errors for {n} examples",
        hint="The fit diverges: smaller steps, or one that copes with few examples.",
    )
    for value, name in zip(found, ("error_w", "error_b"), strict=True):
        expect.at_least(value, 0, f"{name} for {n} examples")
    return np.array(found)


def follow_the_law(sizes, drawn):
    """Whether for both errors the medians times √n agree, but for a factor CLEARLY."""
    small, large = (np.median(sample, axis=0) * n**0.5 for n, sample in zip(sizes, drawn, strict=True))
    return bool(((large <= CLEARLY * small) & (small <= CLEARLY * large) & (large > 0)).all())


def judge_the_law(sizes, drawn):
    """Fails where one of the errors does not scale like n^(−1/2), but for chance."""
    for place, name in enumerate(("error_w", "error_b")):
        samples = [sample[:, place] for sample in drawn]
        slope = statistics.log_log_slope(sizes, [np.median(sample) for sample in samples])
        what = f"{name}, over {len(samples[0])} calls with {sizes[0]} examples and {len(samples[1])} with {sizes[1]:,}"
        statistics.judge_power_law(sizes, samples, -0.5, what, CHANCE, SLACK, hint=which_other_law(slope))


def which_other_law(slope):
    """What another exponent tells."""
    if not np.isfinite(slope):
        return "The error is zero: is there noise in the labels, and is the error that of the fit?"
    if slope > 0.1:
        return "The error grows with the data: is it summed, or is there no noise, so that only rounding is left?"
    if slope > -0.1:
        return (
            "It does not fall: is it the loss, or is the fit far from converged, or kept jumping by SGD's constant steps, "
            "or made to always the same number?"
        )
    if slope > -0.4:
        return (
            "It falls too slowly: with much data the fit is not converged, or SGD's constant steps keep it jumping; or "
            "more examples are drawn than asked for where they are few, or fewer where they are many."
        )
    if -1.15 < slope < -0.85:
        return (
            "It falls like 1/n: that is the squared norm, or it is divided by √n once more, or the noise falls with n, too. "
            "Return the norm itself."
        )
    if slope < -0.6:
        return "It falls too fast: with few examples the fit is not converged, or the distance is divided by something."
    return None
