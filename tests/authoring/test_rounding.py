"""Right evaluations stay within the bounds, whatever their order; errors that matter do not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from grader.authoring import CheckFailed, data, expect, integers, matrices, rounding, sampled_from, vectors
from grader.errors import ExerciseFault

WIDE = {"largest": 2.0**20}
TYPES = ["float16", "float32", "float64"]


def evaluations_of_square(a, b):
    """½(a − b)² by every route a student may take, in the arguments' type."""
    half, two = a.dtype.type(0.5), a.dtype.type(2)
    yield half * (a - b) ** 2
    yield (a - b) * (a - b) / two
    yield ((a - b) / np.sqrt(two)) ** 2
    yield half * (a * a - two * a * b + b * b)
    yield (a * a + b * b) / two - a * b
    yield np.square(b - a) / two


def sums_of(terms):
    """The sum of a vector in several orders and ways, each rounded to its type."""
    yield terms.sum()
    for order in (terms, terms[::-1], np.sort(terms), np.sort(terms)[::-1]):
        total = terms.dtype.type(0)
        for term in order:
            total = total + term
        yield total
    yield terms[::2].sum() + terms[1::2].sum()
    yield sum(terms[i : i + 3].sum() for i in range(0, terms.size, 3))


def products_of(X, w, b):
    """X @ w + b in several orders, each rounded to its type."""
    yield X @ w + b
    yield np.stack([(row * w[:, 0]).sum() for row in X]).reshape(-1, 1) + b
    total = np.zeros((len(X), 1), X.dtype) + b
    for j in reversed(range(X.shape[1])):
        total = total + X[:, [j]] * w[j]
    yield total
    yield np.hstack([X, np.ones((len(X), 1), X.dtype)]) @ np.vstack([w, b.reshape(1, 1)])


@given(integers(1, 5), sampled_from(TYPES[1:]), data())
@settings(max_examples=300, deadline=None)
def test_squares_by_every_formula_are_within_their_tolerance(n, dtype, data):
    a, b = data.draw(vectors(n, dtype)), data.draw(vectors(n, dtype))
    exact = 0.5 * (a.astype(float) - b.astype(float)) ** 2
    bound = rounding.tolerance(dtype, (np.abs(a.astype(float)) + np.abs(b.astype(float))) ** 2, operations=5)
    for value in evaluations_of_square(a, b):
        expect.close(value, exact, "square", atol=bound)


@given(integers(1, 30), sampled_from(TYPES), data())
@settings(max_examples=200, deadline=None)
def test_sums_in_every_order_are_within_their_bound(n, dtype, data):
    terms = data.draw(vectors(n, "float64", largest=2.0**9 if dtype == "float16" else 2.0**40)).astype(dtype)
    exact = terms.astype(float).sum()
    for value in sums_of(terms):
        expect.close(value, exact, "sum", atol=rounding.of_sum(dtype, terms))
        expect.close(value / terms.dtype.type(n), exact / n, "mean", atol=rounding.of_mean(dtype, terms))
    for value in sums_of(terms / terms.dtype.type(n)):
        expect.close(value, exact / n, "mean", atol=rounding.of_mean(dtype, terms))


@given(integers(1, 5), integers(1, 9), sampled_from(TYPES[1:]), data())
@settings(max_examples=200, deadline=None)
def test_products_in_every_order_are_within_their_bound(n, d, dtype, data):
    X, w, b = (data.draw(matrices(*shape, dtype, **WIDE)) for shape in ((n, d), (d, 1), (1, 1)))
    exact = X.astype(float) @ w.astype(float) + b.astype(float)
    for value in products_of(X, w, b[0]):
        expect.close(value, exact, "prediction", atol=rounding.of_product(dtype, X, w, b))


def test_adversarial_sums_approach_the_bound_but_stay_within_it():
    """Adding ½ ulp ties to 1 one by one loses each of them: the worst case for recursive summation."""
    for count in (10, 100, 1000):
        terms = np.full(count, 2.0**-24, np.float32)
        terms[0] = 1
        total = np.float32(0)
        for term in terms:
            total = np.float32(total + term)
        error = terms.astype(float).sum() - float(total)
        bound = rounding.of_sum("float32", terms)
        assert 0.8 * bound < error <= bound


@pytest.mark.parametrize("dtype", TYPES[1:])
def test_a_relative_error_of_a_ten_thousandth_is_caught(dtype):
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(2, 100))
    exact, magnitude = 0.5 * (a - b) ** 2, (np.abs(a) + np.abs(b)) ** 2
    X, w = rng.normal(size=(8, 20)), rng.normal(size=(20, 1))
    for value, bound in [
        (exact, rounding.tolerance(dtype, magnitude, operations=5)),
        (np.array([exact.sum()]), rounding.of_sum(dtype, magnitude, operations=5).reshape(1)),
        (np.array([exact.mean()]), rounding.of_mean(dtype, magnitude, operations=5).reshape(1)),
        (X @ w, rounding.of_product(dtype, X, w)),
    ]:
        with pytest.raises(CheckFailed):
            expect.close(value * (1 + 1e-4), value, "it", atol=bound)


def test_float64_is_judged_as_float64():
    terms = np.ones(50) / 3
    with pytest.raises(CheckFailed):
        expect.close(
            np.float32(terms).astype(float).sum(), terms.sum(), "it", atol=rounding.of_sum("float64", terms)
        )


def test_underflow_is_allowed_for():
    tiny = np.full(3, 2.0**-100, np.float32)
    flushed = np.zeros(3)
    expect.close(
        flushed,
        tiny.astype(float) ** 2,
        "square",
        atol=rounding.tolerance("float32", tiny.astype(float) ** 2),
    )


def test_formats_go_by_any_name():
    for dtype in ("float32", "torch.float32", np.float32, np.dtype("float32")):
        assert rounding.format_of(dtype).roundoff == 2.0**-24
    for name in TYPES:
        assert rounding.format_of(name).roundoff == np.finfo(name).eps / 2
        assert rounding.format_of(name).smallest == np.finfo(name).tiny
    for dtype in ("int64", np.int32, "nonsense"):
        with pytest.raises(ExerciseFault):
            rounding.format_of(dtype)


def test_gamma_is_at_least_the_product_of_its_roundings_and_refuses_too_many():
    for k in (1, 10, 1000):
        assert (1 + 2.0**-24) ** k - 1 <= rounding.gamma(k) < 1.001 * k * 2.0**-24
        assert 1 - (1 - 2.0**-24) ** k <= rounding.gamma(k)
    with pytest.raises(ExerciseFault, match="roundings"):
        rounding.gamma(200, "bfloat16")
