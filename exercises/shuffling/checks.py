"""A data set that needs shuffling: judged by running the passes, in float64.

The ordered pass is held against the median of passes in random order, or rather a lower confidence bound of
that median, from order statistics: a data set whose ratio to the median is ten passes, but for CHANCE.
"""

import numpy as np

from grader.authoring import check, expect, rounding, statistics
from reference.theory.linear_model import predictions
from reference.theory.one_pass import losses_after_one_pass

RATE, BATCH, RATIO, NOISE = 0.03, 10, 10.0, 0.1
TINY = np.finfo(np.float64).tiny
CHANCE = 1e-8  # of failing a right solution, in each comparison
ORDERS = 101  # in each comparison: the bound of the median is then the 23rd smallest
SHARE = (
    2 / 3
)  # of random orders in which the pass stays finite; if it does in 9 of 10, this many do, but for 1e-9
HEAVIEST_TAILS = 6.0  # kurtosis of the noise, as Laplace's: the variance of s² is (6 − 1)σ⁴/n


@check(points=1, false_failure=4 * CHANCE)
def labels_follow_the_model(student, rng):
    """X is (num_examples, d), y is (num_examples, 1), and y = Xw + b up to noise of std at most 0.1.

    Order the examples, features and labels together, but do not falsify them.
    """
    for n in (1000, 1001 + 2 * int(rng.integers(0, 500)), 2 * int(rng.integers(1000, 2000))):
        X, y, w, b = dataset(student, n)
        residuals = (y - predictions(X, w, b)).ravel()
        allowed = NOISE * np.sqrt(
            1 + statistics.normal_multiplier(CHANCE) * np.sqrt((HEAVIEST_TAILS - 1) / n)
        )
        allowed += np.sqrt(np.mean(rounding.of_product("float32", X, w, b) ** 2))
        spread = np.sqrt(np.mean(residuals**2))
        hint = which_falsehood(residuals, X, y, w, b)
        expect.at_most(
            spread, float(allowed), f"root mean square of y − Xw − b for {n:,} examples", hint=hint
        )


@check(points=3, needs=labels_follow_the_model, false_failure=8 * CHANCE)
def the_order_spoils_a_pass(student, rng):
    """A pass in the order given leaves at least ten times the error of a pass in random order.

    What a batch teaches is forgotten when many batches that disagree come after it, and a batch of only large features
    makes too long a step. Try it: sort the examples, and train.
    """
    for sizes in (
        BATCH * rng.integers(100, 120, 5),
        BATCH * rng.integers(150, 350, 3),
    ):  # all batches are full
        spoilt, majority = 0, len(sizes) // 2 + 1
        for number, n in enumerate(sizes.tolist(), start=1):
            X, y, _, _ = dataset(student, n)
            ratio, low = judged(X, y, rng)
            spoilt += ratio >= RATIO
            if spoilt == majority:
                break
            # Where the data are drawn at random, a ratio near ten may fall short in one data set: most must reach it.
            if number - spoilt == majority:
                what = f"error after a pass over {n:,} examples in the order given, divided by that in random order"
                expect.at_least(ratio, RATIO, what, hint=which_weakness(ratio, low, y))


def judged(X, y, rng):
    """The error of the ordered pass over that of random ones, and the latter: a lower bound of their median."""
    n = len(X)
    orders = rng.permuted(np.tile(np.arange(n), (ORDERS, 1)), axis=1)
    (given,) = losses_after_one_pass(X, y, np.arange(n)[np.newaxis], RATE, BATCH)
    random = losses_after_one_pass(X, y, orders, RATE, BATCH)
    finite = np.isfinite(random)
    what = f"mean squared error after a pass over {n:,} examples in random order"
    hint = "The pass diverges in any order: smaller features, please."
    expect.true(
        finite.mean() > SHARE,
        what,
        "finite",
        f"inf or nan in {np.sum(~finite)} of {ORDERS} orders",
        hint=hint,
    )
    low, _ = statistics.median_interval(np.where(finite, random, np.inf), CHANCE)
    return (float(given) / max(low, TINY) if np.isfinite(given) else np.inf), low


def dataset(student, n):
    """Features (n, d), labels (n, 1), weights and bias, as the student made them."""
    X, y, w, b = expect.pair(student.malicious_dataset(n), "what malicious_dataset returns: (X, y, w, b)", 4)
    hint = "X has a row for each of num_examples examples, and a column for each feature; y has one column."
    features = expect.finite(expect.array(X, "X", shape=(n, None), hint=hint), "X")
    labels = expect.finite(expect.array(y, "y", shape=(n, 1), hint=hint), "y")
    weights, bias = expect.finite(w, "w").ravel(), expect.finite(np.atleast_1d(expect.number(b, "b")), "b")
    d = features.shape[1]
    expect.true(
        weights.size == d >= 1, "number of values in w", f"{d}, one for each feature", str(weights.size)
    )
    return features, labels, weights, bias


def which_falsehood(residuals, X, y, w, b):
    """What residuals (n,) that are larger than the noise may be say of the labels."""
    n, labels = len(residuals), y.ravel()
    reordered = np.allclose(np.sort(labels), np.sort(predictions(X, w, b).ravel()), atol=NOISE)
    negated = np.allclose(labels, predictions(X, -w, b).ravel(), atol=6 * NOISE)
    if reordered and negated:
        return "Do the labels follow another order than the features, or does w have the other sign?"
    if reordered:
        return "They follow another order than the features."
    if negated:
        return "They follow −Xw + b: w has the other sign."
    if np.ptp(residuals) < 6 * NOISE:
        return f"All labels are off by about {residuals.mean():.3g}: return the b that they were made with."
    false = int(np.sum(np.abs(residuals) > 6 * NOISE))
    if 0 < false < n / 3:
        return f"{false} labels are off by more than 0.6, which noise of std 0.1 is not: leave every label honest."
    if not false:
        return "The noise is too large: its std may be 0.1."
    return None


def which_weakness(ratio, random, y):
    """Why the order did not matter enough."""
    start = np.mean(y**2)
    if start == 0:
        return "All labels are zero, which is where the parameters start."
    if random > start / 3:
        return "Even in random order the pass learns little: with larger features it gets further."
    if ratio < 0.5:
        return "It is the random order that does worse here."
    if ratio < 2:
        return "The order makes hardly any difference. Train in it yourself: what do the last batches teach?"
    return None
