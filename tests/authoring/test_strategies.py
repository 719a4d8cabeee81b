"""What checks draw is varied, of the right shape and size, quick, and shrinks to something plain."""

from __future__ import annotations

import subprocess
import sys

import hypothesis
import numpy as np
import pytest
from hypothesis import Phase, find, settings

from grader import authoring
from grader.authoring import (
    columns,
    data,
    dtypes,
    generators,
    given,
    integers,
    learning_rates,
    matrices,
    numbered_examples,
    sampled_from,
    vectors,
)


def drawn(strategy, count=300):
    """What a strategy generates, in order."""
    seen = []

    @settings(max_examples=count, database=None, deadline=None, phases=[Phase.generate])
    @hypothesis.seed(1)
    @given(strategy)
    def collect(value):
        seen.append(value)

    collect()
    return seen


@given(integers(0, 9), integers(0, 4), sampled_from(["float32", "float64"]), data())
def test_arrays_have_the_shape_and_type_asked_for(n, d, dtype, data):
    for strategy, shape in [(vectors, (n,)), (columns, (n, 1))]:
        array = data.draw(strategy(n, dtype))
        assert (array.shape, array.dtype) == (shape, dtype)
    assert data.draw(matrices(n, d, dtype)).shape == (n, d)
    assert 2 <= data.draw(matrices(integers(2, 3), integers(1, 4))).shape[0] <= 3


def test_squares_of_the_default_stay_within_float32_and_elements_vary():
    arrays = drawn(matrices(6, 3))
    with np.errstate(all="raise"):
        assert all(np.isfinite(np.sum(a * a * 1000)) for a in arrays)
    sizes = np.abs(np.concatenate(arrays)).ravel()
    assert sizes.max() > 2.0**30
    assert sizes[sizes > 0].min() < 2.0**-30
    for value in (0, 1, -1):
        assert np.mean(np.concatenate(arrays) == value) > 0.001
    ordinary = np.mean([np.max(np.abs(a)) <= 128 for a in arrays])
    assert 0.6 < ordinary < 0.9
    needing_all_digits = np.concatenate([a[np.abs(a) < 200] for a in arrays])
    assert np.mean(needing_all_digits.astype(np.float16) != needing_all_digits) > 0.2


@pytest.mark.parametrize("largest", [0.25, 3, 20, 100, 1e18])
def test_no_element_exceeds_the_largest(largest):
    sizes = np.abs(np.concatenate([a.ravel() for a in drawn(matrices(5, 2, largest=largest), 200)]))
    assert largest / 4 < sizes.max() <= largest


def test_large_arrays_do_not_repeat_their_elements():
    distinct = [len(np.unique(a)) for a in drawn(vectors(200), 100)]
    assert np.median(distinct) > 80


def test_arrays_of_different_shapes_in_one_check_are_seldom_zero():
    """Hypothesis copies choices between arguments; ones that did not fit would come out as zeros."""
    pairs = drawn(hypothesis.strategies.tuples(matrices(6, 3), columns(4)))
    assert np.mean([a.any() and b.any() for a, b in pairs]) > 0.9


def test_arrays_shrink_to_zeros_but_for_what_matters():
    smallest = find(matrices(4, 2), lambda a: a[2, 1] >= 3, settings=settings(database=None))
    assert smallest[2, 1] == 3
    assert np.count_nonzero(smallest) == 1


def test_drawn_arrays_are_not_shared():
    first, second = drawn(vectors(3), 2)
    first[:] = 7
    assert not np.array_equal(first, second)


@given(integers(0, 30), integers(1, 5))
def test_numbered_examples_can_be_told_apart(n, d):
    X, y = numbered_examples(n, d)
    assert X.shape == (n, d)
    assert y.shape == (n, 1)
    assert X.dtype == y.dtype == np.float32
    assert y.ravel().tolist() == list(range(n))
    assert len({*X.ravel().tolist(), *y.ravel().tolist()}) == n * d + n


def test_generators_differ_with_their_seed_and_say_it_briefly():
    generator = find(generators(), lambda _: True, settings=settings(database=None))
    assert repr(generator) == "numpy.random.default_rng(0)"
    assert generator.normal() == np.random.default_rng(0).normal()
    assert len({g.normal() for g in drawn(generators(), 50)}) > 40


def test_learning_rates_and_dtypes():
    rates = drawn(learning_rates(), 200)
    assert min(rates) < 0.005
    assert max(rates) > 0.5
    assert all(1e-4 <= rate <= 0.99 for rate in rates)
    assert set(drawn(dtypes(), 30)) == {"float32", "float64"}


def test_exports_are_sorted_and_there():
    assert authoring.__all__ == sorted(authoring.__all__)
    for name in authoring.__all__:
        assert getattr(authoring, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = authoring.nonsense


def test_importing_the_package_imports_nothing_heavy():
    code = (
        "import sys, grader.authoring; "
        "print([m for m in ('torch', 'hypothesis', 'scipy') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
    code = (
        "import sys; from grader.authoring import given, statistics, rounding, expressions; "
        "print([m for m in ('torch', 'scipy.stats', 'scipy.optimize', 'pytest') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
