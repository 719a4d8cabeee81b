"""The answer key for *learning-rate* descends as the closed form says, on both sides of 2/λmax."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference import learning_rate as key
from reference.theory.gradient_descent import Descent, growth_factor, largest_rate, leading_direction
from reference.theory.linear_regression import gradient, least_squares, mean_loss, with_bias

START = 0.08  # eight standard deviations of the answer key's starting point

generators = st.integers(0, 2**32 - 1).map(np.random.default_rng)


def data(rng, n, d):
    X = rng.standard_normal((n, d)).astype(np.float32)
    y = (with_bias(X) @ rng.uniform(-5, 5, d + 1) + rng.standard_normal(n)).astype(np.float32)
    return X, y


@given(generators, st.integers(1, 4), st.integers(1, 12), st.floats(0.001, 3), st.integers(0, 12))
def test_the_closed_form_is_the_recursion(rng, d, n, share, steps):
    X, y = data(rng, n, d)
    lr = share * largest_rate(X)
    descent = Descent(X, y, lr, steps)
    theta = np.zeros(d + 1)
    for predicted, loss in zip(descent.parameters, descent.losses, strict=True):
        np.testing.assert_allclose(predicted, theta, rtol=1e-7, atol=1e-9 * (1 + np.abs(theta).max()))
        np.testing.assert_allclose(loss, mean_loss(theta, X, y), rtol=1e-6, atol=1e-9)
        theta = theta - lr * gradient(theta, X, y)


@settings(max_examples=30, deadline=None)
@given(generators, st.integers(1, 4), st.integers(2, 20), st.floats(0.01, 3), st.integers(1, 12))
def test_the_answer_key_stays_within_the_bounds(rng, d, n, share, steps):
    X, y = data(rng, n, d)
    descent = Descent(X, y, share * largest_rate(X), steps, START)
    w, b, losses = key.train(torch.tensor(X), torch.tensor(y).reshape(-1, 1), descent.lr, steps, n)
    theta = np.append(w.double().numpy().ravel(), b.item())
    assert np.linalg.norm(theta - descent.parameters[-1]) <= descent.parameter_bounds[-1]
    assert (np.abs(np.array(losses) - descent.losses[1:]) <= descent.loss_bounds[1:]).all()


@given(generators, st.integers(1, 4), st.integers(2, 20), st.floats(0.01, 3))
def test_largest_rate_and_growth_agree(rng, d, n, share):
    X, _ = data(rng, n, d)
    assert key.largest_rate(torch.tensor(X).double()) == pytest.approx(largest_rate(X), rel=1e-9)
    lr = share * largest_rate(X)
    assert key.growth(torch.tensor(X).double(), lr) == pytest.approx(growth_factor(X, lr), rel=1e-9)
    assert growth_factor(X, lr) == pytest.approx(1 - 2 * share)


@given(generators, st.integers(1, 3), st.floats(0.2, 0.95))
def test_below_the_limit_it_converges(rng, d, share):
    X, y = data(rng, 30, d)
    descent = Descent(X, y, share * largest_rate(X), 3000)
    np.testing.assert_allclose(descent.parameters[-1], least_squares(X, y), rtol=1e-6, atol=1e-6)
    assert (np.diff(descent.losses) <= 1e-9).all()


@given(generators, st.integers(1, 3), st.floats(1.05, 3))
def test_above_the_limit_the_leading_error_grows_by_the_factor(rng, d, share):
    X, y = data(rng, 30, d)
    lr = share * largest_rate(X)
    errors = (Descent(X, y, lr, 10).parameters - least_squares(X, y)) @ leading_direction(X)
    np.testing.assert_allclose(errors[1:], growth_factor(X, lr) * errors[:-1], rtol=1e-6, atol=1e-6)


def test_it_overflows_without_an_error():
    X, y = torch.randn(20, 2), torch.randn(20, 1)
    _, _, losses = key.train(X, y, 10 * key.largest_rate(X), 100, 20)
    assert len(losses) == 100
    assert not np.isfinite(losses[-1])
