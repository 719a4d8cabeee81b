"""Parameter initialisation: w judged by what draws from N(0, sigma²) look like, b by being zero.

The statistics are those of `reference.theory.normal_draws`, with as many draws as it takes to tell a uniform
distribution of the same variance from a normal one.
"""

from itertools import combinations

import numpy as np

from grader.authoring import check, expect, given, integers, sampled_from, statistics
from reference.theory.normal_draws import facts

CHANCE = 1e-8  # of failing a right solution, for each check that looks at draws
DEFAULT_SIGMA = 0.01
CALLS_FOR_FEW = 200
HINT_FOR_FEW = "Leave the draws as they are, and draw one for each weight."
HINT_FOR_SUMS = "The weights of a call are not independent of each other: leave the draws as they are."
HINT_FOR_ZERO = "w is a column of num_inputs weights for every sigma."
MANY_WEIGHTS = statistics.sample_size_for_distribution(0.05, CHANCE / 10)

dimensions = integers(1, 40)
sigmas = sampled_from([0.01, 0.1, 0.5, 1.0, 3.0, 1000.0])


@check(points=1, examples=25)
@given(num_inputs=dimensions, sigma=sigmas)
def weights_are_a_column(student, num_inputs, sigma):
    """w has shape (num_inputs, 1): one finite weight for each input.

    linreg multiplies X (n, d) by w (d, 1); a flat w would give flat predictions.
    """
    w, _ = parameters(student.init_params(num_inputs, sigma))
    expect.finite(expect.array(w, "w", shape=(num_inputs, 1)), "w")


@check(points=1, examples=25)
@given(num_inputs=dimensions, sigma=sigmas)
def bias_is_one_zero(student, num_inputs, sigma):
    """b holds a single number, and it is 0.

    There is one output, so one bias; it need not be random.
    """
    _, b = parameters(student.init_params(num_inputs, sigma))
    values = expect_one_zero(b, "b")
    if hasattr(b, "without_graph"):  # a tensor, which training changes in place
        b.without_graph("copy_", np.ones(values.shape, np.float32))
        _, another = parameters(student.init_params(num_inputs, sigma))
        b.without_graph("copy_", np.zeros(values.shape, np.float32))
        what = "b of a second call, after that of the first was set to 1"
        hint = (
            "Both calls return the same tensor, which training changes: make a new one inside the function."
        )
        expect_one_zero(another, what, hint)


@check(points=2, examples=15)
@given(num_inputs=dimensions, sigma=sigmas)
def both_are_leaves_that_track_gradients(student, num_inputs, sigma):
    """After backward() on a loss of w and b, w.grad and b.grad are filled.

    Only leaves with requires_grad=True keep a gradient. What is computed from a leaf, as in
    sigma * torch.randn(…, requires_grad=True), is no leaf: draw first, then call requires_grad_().
    """
    for name, parameter in zip("wb", parameters(student.init_params(num_inputs, sigma)), strict=True):
        expect.tracked(parameter, name, hint=f"{name} needs requires_grad=True.")
        expect.true(
            parameter.is_leaf, f"{name}.is_leaf", "True", "False: it was computed from another tensor"
        )


@check(points=3, needs=weights_are_a_column, false_failure=5 * CHANCE)
def weights_are_normal_with_std_sigma(student, rng):
    """The weights are independent draws from N(0, sigma²), whether there are many of them or few.

    sigma is the standard deviation, which is what torch.normal takes: not the variance, and not to be ignored.
    """
    for sigma in (10 ** -rng.uniform(0.5, 3), 10 ** rng.uniform(0.5, 3)):
        expect_normal(student, float(f"{sigma:.2g}"), int(rng.integers(300, 600)), MANY_WEIGHTS)
    for num_inputs in (1, 2, int(rng.integers(3, 7))):  # two weights that were standardised would be ±1
        expect_few_normal(student, float(f"{rng.uniform(2, 5):.2g}"), num_inputs)


@check(points=1, needs=weights_are_a_column, false_failure=CHANCE)
def sigma_is_one_hundredth_unless_given(student, rng):
    """Without sigma, the standard deviation of the weights is 0.01.

    Give the parameter a default: sigma=0.01.
    """
    expect_normal(student, None, int(rng.integers(300, 600)), MANY_WEIGHTS)


@check(points=1, needs=weights_are_a_column, examples=10)
@given(num_inputs=dimensions)
def sigma_zero_gives_zeros(student, num_inputs):
    """With sigma = 0 all weights are 0, and track gradients all the same.

    0 is a sigma like any other: `sigma or 0.01` would replace it, and torch.distributions.Normal refuses it.
    """
    w, b = parameters(student.init_params(num_inputs, 0))
    values = expect.array(w, "w for sigma = 0", shape=(num_inputs, 1), hint=HINT_FOR_ZERO)
    expect.equal(values, np.zeros(values.shape), "w for sigma = 0")
    for name, parameter in ("w", w), ("b", b):
        hint = f"{name} needs requires_grad=True for every sigma."
        expect.tracked(parameter, f"{name} for sigma = 0", hint=hint)


@check(points=1, examples=15)
@given(num_inputs=integers(8, 40), sigma=sigmas)
def each_call_draws_anew(student, num_inputs, sigma):
    """Every call draws new weights.

    A seed set inside the function gives the same weights each time. Set one at the top of the notebook, if at all.
    """
    calls = [expect.array(parameters(student.init_params(num_inputs, sigma))[0], "w") for _ in range(3)]
    for first, second in combinations(range(3), 2):
        same = int(np.sum(calls[first].reshape(-1) == calls[second].reshape(-1)))
        expect.true(
            same <= num_inputs / 2, f"weights that agree in calls {first + 1} and {second + 1}", "none",
            f"{same} of {num_inputs}",
        )  # fmt: skip


def expect_one_zero(b, what, hint=None):
    """It holds a single number, which is 0; the array of it."""
    values = expect.array(b, what)
    expect.true(values.size == 1, f"number of values in {what}", "1", str(values.size))
    expect.number(values, what)
    expect.true(values.item() == 0, what, "0", f"{values.item():.4g}", hint=hint)
    return values


def parameters(returned):
    """The pair (w, b)."""
    return expect.pair(returned, "what init_params returns", hint="Return both: `return w, b`.")


def weights(student, calls, *arguments):
    """w of so many calls, (calls, num_inputs), and words for where they come from."""
    shown = ", ".join(f"{value:g}" for value in arguments)
    returned = map(parameters, student.repeat("init_params", [arguments] * calls))
    draws = np.array([expect.array(w, "w", shape=(arguments[0], 1)) for w, _ in returned])
    return draws.reshape(calls, -1), f"{calls} calls of init_params({shown})"


def expect_normal(student, sigma, num_inputs, count):
    """At least `count` weights, of calls for `num_inputs`, look like independent draws from N(0, sigma²)."""
    arguments = (num_inputs,) if sigma is None else (num_inputs, sigma)
    draws, origin = weights(student, -(-count // num_inputs), *arguments)
    _, first = np.unique(draws, axis=0, return_index=True)
    draws = draws[np.sort(first)]  # calls that repeat an earlier one are another check's matter
    std = DEFAULT_SIGMA if sigma is None else sigma
    for fact in facts(draws, std, CHANCE / 2):
        what = f"{fact.name} of the weights of {origin}"
        expect.between(fact.value, fact.low, fact.high, what, hint=which_other_law(draws, std))
    expect_normal_sums(draws, std, origin, CHANCE / 2)


def expect_few_normal(student, sigma, num_inputs):
    """Each weight, over many calls for a few, looks like draws from N(0, sigma²)."""
    draws, origin = weights(student, CALLS_FOR_FEW, num_inputs, sigma)
    if draws.any() and np.ptp(draws, axis=0).max() == 0:
        return  # every call gives the same: another check's matter
    for j in range(num_inputs):
        for fact in facts(draws[:, j], sigma, CHANCE / (num_inputs + 1)):
            what = f"{fact.name} of w[{j}] in {origin}"
            expect.between(fact.value, fact.low, fact.high, what, hint=HINT_FOR_FEW)
    expect_normal_sums(draws, sigma, origin, CHANCE / (num_inputs + 1))


def expect_normal_sums(draws, sigma, origin, chance):
    """The sums of each call's weights, draws (calls, n), look like draws from N(0, nσ²), as those of independent ones."""
    root = np.sqrt(draws.shape[1])
    for fact in facts(draws.sum(axis=1, dtype=np.float64), sigma * root, chance, error=1e-5 * root):
        what = f"{fact.name} of the sums of w in {origin}"
        expect.between(fact.value, fact.low, fact.high, what, hint=HINT_FOR_SUMS)


def which_other_law(draws, sigma):
    """The misconception that the draws' mean and spread speak of, if one is much nearer than N(0, sigma²)."""
    spread, mean, n = draws.std(), draws.mean(), draws.shape[1]
    if not draws.any():
        return "All weights are 0."
    if np.ptp(draws, axis=1).max() < 1e-3 * sigma and n > 1:
        return "All weights of a call are the same: draw each of them."
    if spread < 1e-3 * sigma:
        return "The weights do not vary."
    if abs(mean) > sigma / 4:
        return "The weights are not centred on 0. torch.rand is uniform from 0 to 1; torch.randn is normal."
    others = [
        (sigma**0.5, "The std is √sigma: sigma is the standard deviation, not the variance."),
        (sigma**2, "The std is sigma²: sigma is the standard deviation, which torch.normal takes as it is."),
        (sigma / 3**0.5, "The std is sigma/√3, as of a uniform distribution between -sigma and sigma."),
        (sigma / n**0.5, "The std is sigma/√num_inputs: no scaling was asked for."),
        (0.01, "The std is 0.01, whatever sigma is."),
        (1.0, "The std is 1, whatever sigma is."),
        (0.1, "The std is 0.1."),
    ]
    for std, hint in others:
        if abs(spread / std - 1) < 0.05 < abs(sigma / std - 1):
            return hint
    if abs(spread / sigma - 1) < 0.05:
        return "Mean and spread are right, but the draws are not normal, or not independent."
    return f"The std is {spread / sigma:.3g} times what it should be."
