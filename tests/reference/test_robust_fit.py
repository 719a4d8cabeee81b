"""The answer key for *robust-fit* recovers parameters, and theory says how far others are dragged."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from reference.robust_fit import fit_robust
from reference.theory.robust_regression import spoilt_data


@settings(max_examples=20, deadline=None)
@given(st.integers(200, 400), st.integers(1, 10), st.sampled_from([0.0, 0.01, 0.05]), st.integers(0, 2**32))
def test_the_key_recovers_the_parameters(n, d, share, seed):
    rng = np.random.default_rng(seed)
    data = spoilt_data(rng, n, rng.uniform(-10, 10, d + 1), 0.01, share, 10_000.0, 0.075)
    w, b = fit_robust(torch.tensor(data.X), torch.tensor(data.y))
    assert data.wrong.sum() == int(share * n)
    # Five standard errors of least absolute error, whose variance is π/2 times that of least squares.
    np.testing.assert_allclose(
        np.append(w, b), data.theta, atol=5 * 0.01 * (np.pi / 2 / (0.9 * n)) ** 0.5 * 1.5
    )


@pytest.mark.parametrize("sigma", [0.5, 1.0, 3.0])
def test_the_shift_of_huber_s_estimate_is_the_predicted_one(sigma):
    rng = np.random.default_rng(7)
    data = spoilt_data(rng, 300, rng.uniform(-10, 10, 4), 0.01, 0.05, 10_000.0, 0.075)
    X, y = torch.tensor(data.X, dtype=torch.float64), torch.tensor(data.y, dtype=torch.float64)
    design = torch.cat([X, torch.ones(300, 1)], dim=1)
    theta = torch.tensor(data.theta, requires_grad=True)
    optimizer = torch.optim.LBFGS([theta], max_iter=500, tolerance_grad=1e-12, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = nn.functional.huber_loss(design @ theta, y.flatten(), delta=sigma) / sigma
        loss.backward()
        return loss

    optimizer.step(closure)
    np.testing.assert_allclose(theta.detach().numpy() - data.theta, data.huber_shift(sigma), atol=0.005)


def test_least_squares_is_dragged_away():
    rng = np.random.default_rng(0)
    data = spoilt_data(rng, 200, rng.uniform(-10, 10, 3), 0.01, 0.05, 10_000.0, 0.075)
    assert np.abs(data.squared_loss_fit() - data.theta).max() > 100
