"""Synthetic data: features and noise judged by what independent normal draws look like.

The noise is what is left of y after Xw + b, in float64. The statistics are those of `reference.theory.normal_draws`,
with as many draws as it takes to tell a uniform distribution of the same variance from a normal one.
"""

import numpy as np

from grader.authoring import booleans, check, expect, floats, given, integers, rounding, statistics, vectors
from reference.theory.normal_draws import company, facts
from reference.theory.synthetic_data import FEATURE_STD, NOISE_STD, noise

CHANCE = 1e-8  # of failing a right solution, for each part of a check that looks at draws
DRAWS = statistics.sample_size_for_distribution(0.05, CHANCE / 20)
FEW_CALLS = 60
GROSS_ERROR = 1.0  # a hundred standard deviations of the noise: not to be had by chance

sizes, dimensions = integers(1, 30), integers(1, 8)
weights = dimensions.flatmap(lambda d: vectors(d, largest=3))
biases = floats(2, 10).map(lambda size: round(size, 1))


@check(points=1, examples=30)
@given(w=weights, column=booleans(), num_examples=sizes)
def features_have_a_row_for_each_example(student, w, column, num_examples):
    """X has shape (n, d), with d = len(w): one row for each example, for any number of features.

    Take d from w, and n from num_examples.
    """
    X, _ = dataset(student.synthetic_data(shaped(w, column), 1.5, num_examples))
    expect.array(X, "X", shape=(num_examples, len(w)))


@check(points=1, examples=30)
@given(w=weights, column=booleans(), num_examples=sizes)
def labels_are_a_column(student, w, column, num_examples):
    """y has shape (n, 1), whether w is flat or a column.

    Xw has the shape (n,) or (n, 1), as w has. A flat y against a column of predictions broadcasts to n × n.
    """
    _, y = dataset(student.synthetic_data(shaped(w, column), 1.5, num_examples))
    expect.array(y, "y", shape=(num_examples, 1))


@check(points=2, needs=features_have_a_row_for_each_example, examples=40)
@given(w=weights, b=biases, negative=booleans(), column=booleans(), num_examples=sizes)
def labels_follow_the_line(student, w, b, negative, column, num_examples):
    """Each label is w times its own row of X, plus b, up to the noise.

    Return the very X that the labels were made from.
    """
    b = -b if negative else b
    X, y = dataset(student.synthetic_data(shaped(w, column), b, num_examples))
    left = residuals(X, y, w, b, num_examples)
    hint = which_other_line(X, y, w, b, num_examples)
    expect.close(left, np.zeros(num_examples), "y − Xw − b, which is the noise", atol=GROSS_ERROR, hint=hint)


@check(points=3, needs=features_have_a_row_for_each_example, false_failure=4 * CHANCE)
def features_are_standard_normal(student, rng):
    """The features are independent draws from the standard normal distribution, mean 0 and std 1.

    torch.randn draws them; torch.rand is uniform, and torch.normal takes a mean and a standard deviation.
    """
    X, _, w, _ = many_examples(student, rng, column=bool(rng.integers(2)))
    n, d = X.shape
    for j in range(d):
        for fact in facts(X[:, j], FEATURE_STD, CHANCE / d):
            expect_fact(fact, f"column {j} of X, over {n:,} examples", which_other_features(X[:, j]))
    for j in range(1, d):
        fact = company(X[:, j], FEATURE_STD, X[:, j - 1], CHANCE / d)
        hint = "The columns of X are not independent: draw n·d numbers."
        expect_fact(fact, f"columns {j - 1} and {j} of X, over {n:,} examples", hint)
    for num_examples in 1, 2:
        calls = [*map(dataset, student.repeat("synthetic_data", [(w, 1.0, num_examples)] * FEW_CALLS))]
        draws = different([expect.array(X, "X", shape=(num_examples, d)) for X, _ in calls])
        for fact in facts(draws, FEATURE_STD, CHANCE):
            what = f"X in {FEW_CALLS} calls for {num_examples} example{'s' * (num_examples > 1)}"
            expect_fact(fact, what, "Leave the draws as they are: no shifting, scaling or sorting.")


@check(points=3, needs=labels_follow_the_line, false_failure=5 * CHANCE)
def noise_is_normal_with_std_one_hundredth(student, rng):
    """What the labels add to Xw + b is normal noise of mean 0 and std 0.01, drawn for each example.

    torch.normal takes the standard deviation, not the variance.
    """
    for column in (False, True):
        X, y, w, b = many_examples(student, rng, column)
        n, d = X.shape
        left = residuals(X, y, w, b, n)
        for fact in facts(left, NOISE_STD, CHANCE, rounding_of_noise(X, w, b)):
            expect_fact(fact, f"the noise y − Xw − b, over {n:,} examples", which_other_noise(left, y, w))
        for j in range(d):
            fact = company(left, NOISE_STD, X[:, j], CHANCE / d, rounding_of_noise(X, w, b))
            what = f"the noise y − Xw − b with column {j} of X, over {n:,} examples"
            expect_fact(fact, what, "The noise depends on X: draw it by itself.")
    parts = [*map(dataset, student.repeat("synthetic_data", [(w, b, 1)] * (2 * FEW_CALLS)))]
    left = different([residuals(X, y, w, b, 1) for X, y in parts])
    for fact in facts(left, NOISE_STD, CHANCE, error=0.01):
        what = f"the noise y − Xw − b in {len(parts)} calls for a single example"
        expect_fact(fact, what, "Leave the draws as they are: no shifting or scaling.")


@check(points=2, needs=labels_follow_the_line, examples=15)
@given(w=weights, num_examples=integers(20, 40))
def two_calls_draw_different_data(student, w, num_examples):
    """Two calls return different features, and different noise.

    A seed set inside the function gives the same numbers each time. Set one at the top of the notebook, if at all.
    """
    calls = [dataset(student.synthetic_data(w, 0.5, num_examples)) for _ in range(3)]
    for first, second in (0, 1), (1, 2), (0, 2):
        names = f"calls {first + 1} and {second + 1}"
        (X, y), (other_X, other_y) = calls[first], calls[second]
        left = residuals(X, y, w, 0.5, num_examples)
        other = residuals(other_X, other_y, w, 0.5, num_examples)
        same = int(np.sum(np.all(expect.array(X, "X") == expect.array(other_X, "X"), axis=1)))
        expect.true(same <= num_examples / 2, f"examples whose features agree in {names}", "none", str(same))
        same = int(np.sum((np.abs(left - other) < NOISE_STD / 1000) & (np.abs(left) > NOISE_STD / 1000)))
        expect.true(same <= num_examples / 2, f"examples whose noise agrees in {names}", "none", str(same))


@check(points=1, examples=15)
@given(w=weights, column=booleans(), strided=booleans(), num_examples=sizes)
def weights_are_left_alone(student, w, column, strided, num_examples):
    """w has the same values and the same shape afterwards.

    Operations whose names end in an underscore change the caller's tensor; `w = w.reshape(…)` does not.
    """
    tensor = student.tensor(shaped(w, column), strided=strided)
    student.synthetic_data(tensor, 1.5, num_examples)
    expect.unchanged(tensor, shaped(w, column), "w after the call")


def shaped(w, column):
    """w as (d, 1) or (d,)."""
    return w.reshape(-1, 1) if column else w


def expect_fact(fact, what, hint):
    """The number measured lies where it does for right draws."""
    expect.between(fact.value, fact.low, fact.high, f"{fact.name} of {what}", hint=hint)


def rounding_of_noise(X, w, b):
    """How far float32 may move the noise, in units of its std: the rounding of y, and of Xw + b on the way."""
    largest = float(np.max(rounding.of_product("float32", X, w, b, operations=4)))
    return largest / NOISE_STD


def dataset(returned):
    """The pair (X, y)."""
    return expect.pair(returned, "what synthetic_data returns", hint="Return both: `return X, y`.")


def many_examples(student, rng, column):
    """X (n, d), y (n,), w (d,) and b of calls with about 1000 examples each. Neither ‖w‖ nor |b| is near 1."""
    num_examples = int(rng.integers(900, 1100))
    w = (rng.choice([-1, 1], 3) * rng.uniform(1.5, 3, 3)).astype(np.float32)[: rng.integers(2, 4)]
    b = float(np.round(rng.uniform(2, 5) * rng.choice([-1, 1]), 2))
    arguments = (shaped(w, column), b, num_examples)
    count = len(range(0, DRAWS, num_examples))
    calls = [*map(dataset, student.repeat("synthetic_data", [arguments] * count))]
    parts = [(expect.array(X, "X", shape=(num_examples, len(w))), labels(y, num_examples)) for X, y in calls]
    Xy = np.concatenate(different([np.column_stack(part) for part in parts]))
    return Xy[:, :-1], Xy[:, -1], w, b


def different(draws):
    """Draws (calls, ...), without calls that repeat an earlier one: those are another check's matter."""
    stacked = np.array(draws)
    _, first = np.unique(stacked.reshape(len(stacked), -1), axis=0, return_index=True)
    return stacked[np.sort(first)]


def labels(y, num_examples):
    """n finite labels as (n,), from any shape: their shape is another check's matter."""
    values = expect.finite(y, "y").reshape(-1)
    expect.true(values.size == num_examples, "number of labels", str(num_examples), str(values.size))
    return values


def residuals(X, y, w, b, num_examples):
    """y − Xw − b, (n,)."""
    return noise(expect.array(X, "X", shape=(num_examples, len(w))), labels(y, num_examples), w, b)


def which_other_line(X, y, w, b, num_examples):
    """The misconception that these labels follow, where one does."""
    others = [
        (w, 0.0, "The labels follow Xw: b is left out."),
        (w, -b, "The labels follow Xw − b."),
        (w, 2 * b, "The labels follow Xw + 2b."),
    ]
    for weights, bias, hint in others:
        if np.all(np.abs(residuals(X, y, weights, bias, num_examples)) < 5 * NOISE_STD):
            if bias == 0 and abs(np.sum(w)) < 1e-3:
                return "b is left out, or multiplied by w: add it after the product."
            return hint
    if np.all(np.abs(residuals(X, y, w, b * np.sum(w, dtype=np.float64), num_examples)) < 5 * NOISE_STD):
        return "The labels follow (X + b)w: add b after the product."
    return None


def constant_within_calls(draws):
    """Whether nearly all draws are like the one before."""
    return np.median(np.abs(np.diff(draws))) < 1e-3 * np.max(np.abs(draws))


def which_other_features(draws):
    """What the features were drawn from, where their mean and spread speak of something well known."""
    mean, std = draws.mean(), draws.std()
    if abs(np.mean(np.sign(np.diff(draws)))) > 0.9:  # 0 by chance
        return "The examples come in order: leave the draws as they are."
    if constant_within_calls(draws):
        return "All examples of a call have the same features: draw a row for each."
    if abs(mean - 0.5) < 0.05 and abs(std - 12**-0.5) < 0.05:
        return "This is torch.rand, uniform from 0 to 1; torch.randn is normal."
    if abs(mean) < std / 4 and abs(std - 1) > 0.1:
        return (
            f"The standard deviation is {std:.2g} in place of 1: torch.normal takes the mean, then the std."
        )
    if abs(mean) < 0.1 and abs(std - 1) < 0.1:
        return "Mean and spread are those of N(0, 1), but the draws are not normal, or not independent."
    return f"The mean is {mean:.2g} and the standard deviation {std:.2g}, in place of 0 and 1."


def which_other_noise(left, y, w):
    """The misconception that the noise speaks of, where one does."""
    mean, std = left.mean(), left.std()
    if np.abs(left).max() < 1e-4:
        return "There is no noise."
    if abs(mean) > 0.03:
        return f"The labels are off by {mean:.2g} on average: is b rounded, or something else added?"
    if std < 1e-6 or constant_within_calls(left):
        return "All labels of a call are off by the same: draw the noise for each example."
    if abs(std - 0.01**2) < 1e-5:
        return "The std of the noise is 0.0001, which is 0.01²: torch.normal takes the std itself."
    if abs(std - 0.1) < 0.01:
        return "The std of the noise is 0.1, its variance 0.01: torch.normal takes the std."
    if abs(std - 0.01 * np.linalg.norm(w)) < 5e-4:
        return "The spread is 0.01·‖w‖, as of noise on the features: add it to the labels."
    if abs(std - 0.01 * len(w) ** 0.5) < 5e-4 < abs(std - 0.01):
        return f"The std is 0.01·√{len(w)}, as of a noise for each feature: one for each label is asked for."
    if abs(std - 0.01 * 2**0.5) < 5e-4:
        return "The std is 0.01·√2, as if noise were added twice."
    if abs(std - 0.01 / 3**0.5) < 3e-4 or (abs(std - 0.01 / 12**0.5) < 2e-4 and mean > 3e-3):
        return "This spread is that of uniform noise: torch.rand is uniform, torch.randn is normal."
    if abs(np.mean(left**2 * y.reshape(-1) ** 2) / np.mean(left**2) / np.mean(y**2) - 1) > 0.3:
        return "The noise is larger where the labels are: it should not depend on them."
    if abs(std - 0.01) < 5e-4 and abs(mean) < 1e-3:
        return "Mean and spread are right, but the noise is not normal, not independent, or repeats from call to call."
    return (
        f"The standard deviation of the noise is {std:.2g}, in place of 0.01."
        if abs(std - 0.01) > 3e-4
        else None
    )
