"""What training cannot have found: the parameters themselves, where the noise is larger than a digit."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring.statistics import least_squares
from reference.theory.converged_sgd import BY_CHANCE_COPIED, copied

TRUE = np.array([2.0, -3.4, 4.2])


def fit(noise: float, n: int = 1000):
    rng = np.random.default_rng(1)
    X = rng.standard_normal((n, 2))
    return least_squares(X, X @ TRUE[:2] + TRUE[2] + noise * rng.standard_normal(n))


def single(values):
    return np.asarray(values, np.float32).astype(np.float64)


def test_what_the_fit_gives_is_not_copied():
    best = fit(0.01)
    assert not copied(best.coefficients, TRUE, best).any()


def test_weights_held_in_float32_are_told_and_a_bias_in_float64():
    assert copied(np.append(single(TRUE[:2]), TRUE[2]), TRUE, fit(0.01)).tolist() == [True, True, True]


def test_one_weight_that_agrees_is_no_copy():
    assert not copied(single([TRUE[0], TRUE[1] + 1e-6, 4.1]), TRUE, fit(0.01)).any()


def test_a_bias_in_float32_may_be_met_by_chance():
    """Its spacing of 4.8e-7 is more than that chance of a standard error of 3e-4."""
    best = fit(0.01)
    spacing = float(np.spacing(np.float32(TRUE[2])))
    assert spacing / (np.sqrt(2 * np.pi) * best.standard_errors()[2]) > BY_CHANCE_COPIED
    assert not copied(single([1.9, -3.3, TRUE[2]]), TRUE, best).any()


@pytest.mark.parametrize("noise", [0.0, 1e-9])
def test_without_noise_equality_says_nothing(noise):
    assert not copied(single(TRUE), TRUE, fit(noise)).any()


def test_a_zero_says_nothing_and_hides_nothing():
    true = np.array([0.0, -3.4, 0.0])
    assert copied(true, true, fit(0.01)).tolist() == [True, True, False]
    assert not copied(np.zeros(3), np.zeros(3), fit(0.01)).any()
