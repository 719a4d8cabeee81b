"""The answer key for *second-derivative* agrees with derivatives known by other means."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.authoring.expressions import expressions
from grader.sandbox.frameworks import TorchAdapter
from reference.second_derivative import second_derivative

points = st.lists(st.floats(-3, 3), min_size=1, max_size=8).map(np.array)


@settings(deadline=None)
@given(expressions(2), points)
def test_agrees_with_symbolic_differentiation(f, x):
    curvature = f.derivative(2)
    found = second_derivative(TorchAdapter(torch).function(f.to_wire()), torch.tensor(x))
    assert found.shape == x.shape
    np.testing.assert_array_less(
        np.abs(found.detach().numpy() - curvature(x)), 16 * curvature.rounding(x) + 1e-300
    )


@pytest.mark.parametrize("shape", [(), (3,), (3, 1), (2, 3)])
@pytest.mark.parametrize("requires_grad", [False, True])
def test_known_derivatives_and_an_untouched_argument(shape, requires_grad):
    x = torch.rand(shape, dtype=torch.float64).requires_grad_(requires_grad)
    kept = torch.rand(shape, dtype=torch.float64)
    x.grad = kept.clone() if requires_grad else None
    torch.testing.assert_close(second_derivative(torch.sin, x), -torch.sin(x.detach()), check_stride=False)
    torch.testing.assert_close(second_derivative(lambda t: 3 * t, x), torch.zeros(shape, dtype=torch.float64))
    torch.testing.assert_close(
        second_derivative(lambda t: t**2, x), torch.full(shape, 2.0, dtype=torch.float64)
    )
    assert x.requires_grad is requires_grad
    assert x.grad is None if not requires_grad else torch.equal(x.grad, kept)


def test_a_slope_that_depends_on_something_else():
    weight = torch.tensor(3.0, requires_grad=True)  # f' has a graph, but it does not lead to x
    assert second_derivative(lambda t: weight * t, torch.ones(2)).tolist() == [0.0, 0.0]
