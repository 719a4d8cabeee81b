"""Facts about random orders hold for such orders, as often as promised, and not for others."""

from itertools import permutations
from math import factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from reference.theory.orders import (
    coincidences,
    departure,
    freedman,
    most_coincidences,
    ranks_among_those_left,
)

LEVEL, REPEATS = 0.2, 300


@pytest.fixture
def rng():
    return np.random.default_rng(1)


def swapped_with_any(n, rng):
    order = np.arange(n)
    for i, j in enumerate(rng.integers(n, size=n)):
        order[[i, j]] = order[[j, i]]
    return order


@settings(deadline=None)  # the first call imports
@given(st.permutations(range(7)))
def test_ranks_tell_the_order(order):
    left, rebuilt = list(range(7)), []
    for rank in ranks_among_those_left(np.array(order)):
        rebuilt.append(left.pop(rank))
    assert rebuilt == order


def test_uniform_orders_fail_no_more_often_than_promised(rng):
    def orders():
        return np.array([rng.permutation(60) for _ in range(3)])

    failed = sum(departure(orders(), LEVEL) is not None for _ in range(REPEATS))
    assert failed <= stats.binom.isf(1e-6, REPEATS, LEVEL)


@pytest.mark.parametrize(
    "shuffle",
    [
        lambda n, rng: np.arange(n),
        lambda n, rng: np.roll(np.arange(n), rng.integers(n)),
        lambda n, rng: np.concatenate(rng.permutation(np.arange(n).reshape(-1, 10))),
        lambda n, rng: np.concatenate(rng.permuted(np.arange(n).reshape(-1, 100), axis=1)),
        lambda n, rng: np.sort(rng.permutation(n).reshape(-1, 20)).ravel(),
        lambda n, rng: np.argsort(rng.integers(n, size=n), kind="stable"),
        swapped_with_any,
    ],
    ids=["none", "rotated", "batches", "within", "sorted", "ties", "swapped with any"],
)
def test_other_shuffles_depart(shuffle, rng):
    assert departure(np.array([shuffle(1000, rng) for _ in range(10)]), 1e-8) is not None


def test_coincidences_are_as_rare_as_promised():
    orders = [np.array(order) for order in permutations(range(6))]
    counts = np.array([coincidences(np.arange(6), order) for order in orders])
    for k in range(1, 7):
        assert ((counts >= k).mean(axis=0) <= 1 / factorial(k)).all()


def test_coincidences_are_counted_from_either_order():
    first, second = np.array([2, 0, 1, 3]), np.array([2, 1, 3, 0])
    assert coincidences(first, second) == (1, 1, 0)
    assert coincidences(first, first) == (4, 3, 0)
    assert coincidences(first, first[::-1]) == (0, 0, 3)


@pytest.mark.parametrize("chance", [0.5, 1e-3, 1e-8])
def test_most_coincidences(chance):
    most = most_coincidences(chance)
    assert 1 / factorial(most + 1) <= chance < 1 / factorial(most)


def test_freedman_is_bernsteins_inequality_solved():
    t = freedman(variance=100.0, x=15.0)
    assert t**2 / 2 / (100 + t / 3) == pytest.approx(15.0)
