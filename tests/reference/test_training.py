"""The answer key for *training* takes the paths that theory predicts for it, within the bounds of float32."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.theory.linear_regression import (
    gradient,
    hessian,
    least_squares,
    mean_loss,
    standard_errors,
    with_bias,
)
from reference.theory.repeated_example import Walk, batch_sizes, recorded_losses, step_rates
from reference.theory.simplex import Simplex, corners
from reference.training import train

START = 0.08  # eight standard deviations of the answer key's starting point

generators = st.integers(0, 2**32 - 1).map(np.random.default_rng)


def fit(X, y, lr, num_epochs, batch_size):
    data = torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)
    w, b, losses = train(*data, lr, num_epochs, batch_size)
    return np.append(w.double().numpy().ravel(), b.item()), np.array(losses)


@settings(max_examples=30, deadline=None)
@given(generators, st.integers(1, 12), st.integers(1, 4), st.integers(1, 14), st.integers(1, 4))
def test_one_example_repeated(rng, n, d, batch_size, num_epochs):
    x, label = rng.uniform(-1, 1, d).astype(np.float32), 1000 * rng.uniform(1, 2)
    lr = 0.3 / (1 + float(x @ x))
    sizes = batch_sizes(n, batch_size)
    path = Walk(x, label, [lr] * len(sizes) * num_epochs)
    theta, losses = fit(np.tile(x, (n, 1)), np.full((n, 1), label), lr, num_epochs, batch_size)
    assert np.abs(theta - path.parameters).max() <= path.parameter_bound(START, max(sizes))
    ends = path.residuals[len(sizes) :: len(sizes)]
    off = path.residual_bound(START, max(sizes))
    assert np.abs(np.sqrt(2 * losses) - np.abs(ends)).max() <= off


@given(generators, st.integers(1, 5), st.floats(0.01, 0.3), st.integers(0, 10))
def test_a_walk_is_gradient_descent(rng, d, lr, steps):
    x, y = rng.standard_normal(d), rng.standard_normal()
    theta = np.zeros(d + 1)
    for _ in range(steps):
        theta = theta - lr * gradient(theta, x[np.newaxis], np.array([y]))
    walk = Walk(x, y, [lr] * steps)
    np.testing.assert_allclose(walk.parameters, theta, rtol=1e-9, atol=1e-12)
    assert len(walk.residuals) == steps + 1


@given(st.integers(1, 12), st.integers(1, 14), st.integers(1, 3))
def test_recorded_losses_are_means_over_batches(n, batch_size, num_epochs):
    sizes = batch_sizes(n, batch_size)
    assert sum(sizes) == n
    own, nominal = step_rates(0.1, sizes, batch_size)
    assert sum(nominal) * batch_size == pytest.approx(0.1 * n)
    constant = np.full(len(sizes) * num_epochs + 1, 2.0)  # ½ · 2² at every step
    for losses in recorded_losses(constant, sizes, batch_size):
        assert losses.shape == (num_epochs,)
        assert (losses <= 2 + 1e-12).all()
    by_walk = recorded_losses(Walk(np.array([0.5]), 3.0, own * num_epochs).residuals, sizes, batch_size)
    after_epoch, mean_before = by_walk[0], by_walk[1]
    assert (after_epoch < mean_before).all()


@settings(max_examples=15, deadline=None)
@given(generators, st.integers(1, 3), st.integers(1, 4), st.integers(1, 16), st.sampled_from([0.0, 0.1]))
def test_a_simplex_is_recovered(rng, d, copies, batch_size, noise):
    n = copies * (d + 1)
    data = Simplex(
        corners=corners(d, rng),
        theta=rng.uniform(-10, 10, d + 1),
        noise=noise * rng.standard_normal(n),
        lr=0.8 / (d + 1),
        batch_size=min(batch_size, n),
    )
    num_epochs = data.epochs_until(1e-3, START)
    theta, losses = fit(*data.examples, data.lr, num_epochs, data.batch_size)
    assert (np.abs(theta - data.theta) <= data.parameter_bounds(num_epochs, START)).all()
    assert 0 <= losses[-1] <= data.loss_bound(num_epochs, START)


@given(generators, st.integers(1, 6))
def test_the_corners_of_a_simplex_are_orthogonal_with_the_bias(rng, d):
    at = corners(d, rng)
    np.testing.assert_allclose(at @ at.T + 1, (d + 1) * np.eye(d + 1), atol=1e-12)
    np.testing.assert_allclose(hessian(at), np.eye(d + 1), atol=1e-12)


@settings(deadline=None)
@given(generators, st.integers(1, 5), st.integers(6, 30))
def test_the_quadratic_is_the_loss(rng, d, n):
    X, y, theta = rng.standard_normal((n, d)), rng.standard_normal(n), rng.standard_normal(d + 1)
    at, design, labels = (torch.tensor(part) for part in (theta, with_bias(X), y))

    def loss(parameters):
        return ((design @ parameters - labels) ** 2).mean() / 2

    slope = torch.autograd.functional.jacobian(loss, at)
    curvature = torch.autograd.functional.hessian(loss, at)
    np.testing.assert_allclose(mean_loss(theta, X, y), loss(at).item(), rtol=1e-12)
    np.testing.assert_allclose(gradient(theta, X, y), slope.numpy(), rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(hessian(X), curvature.numpy(), rtol=1e-9, atol=1e-12)
    best = least_squares(X, y)
    np.testing.assert_allclose(gradient(best, X, y), np.zeros(d + 1), atol=1e-10)


@given(generators, st.integers(1, 4), st.integers(8, 30), st.floats(0.01, 10))
def test_standard_errors_are_those_of_a_linear_estimate(rng, d, n, sigma):
    X = rng.standard_normal((n, d))
    estimator = np.linalg.pinv(with_bias(X))  # the estimate is this times y, and y has independent noise
    np.testing.assert_allclose(
        standard_errors(X, sigma), sigma * np.linalg.norm(estimator, axis=1), rtol=1e-8
    )
