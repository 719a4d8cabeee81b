"""The answer key for *weight-gradient* and its theory say the same."""

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.theory.weight_gradient import size, weight_gradient
from reference.weight_gradient import weight_gradient as answer


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(1, 5), st.integers(0, 2**32))
def test_the_key_is_the_theory_also_when_called_twice(n, d, seed):
    rng = np.random.default_rng(seed)
    X, y, w, b = (rng.standard_normal(shape) for shape in [(n, d), (n, 1), (1, d), (1,)])
    model = torch.nn.Linear(d, 1, dtype=torch.float64)
    with torch.no_grad():
        model.weight.copy_(torch.tensor(w))
        model.bias.copy_(torch.tensor(b))
    for _ in range(2):
        gradient = answer(model, torch.tensor(X), torch.tensor(y))
        np.testing.assert_allclose(gradient, weight_gradient(X, y, w, b), rtol=1e-9, atol=1e-12)
    assert model.weight.grad is None


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(1, 5), st.integers(0, 2**32))
def test_it_is_the_slope_of_the_mean_squared_error(n, d, seed):
    rng = np.random.default_rng(seed)
    X, y, w, b, way = (rng.standard_normal(shape) for shape in [(n, d), (n, 1), (1, d), (1,), (1, d)])
    up, down = (np.mean((X @ (w + h * way).T + b - y) ** 2) for h in (0.5, -0.5))
    # The loss is quadratic: the symmetric difference quotient is its derivative, whatever the step.
    np.testing.assert_allclose(up - down, np.sum(weight_gradient(X, y, w, b) * way), rtol=1e-9, atol=1e-9)
    assert (np.abs(weight_gradient(X, y, w, b)) <= size(X, y, w, b) * (1 + 1e-12)).all()
