"""The answer key for *linear-model* and its theory say the same, gradients included."""

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reference.linear_model import linreg
from reference.theory import linear_model as theory

numbers = st.floats(-1e3, 1e3)
arguments = st.tuples(st.integers(1, 8), st.integers(1, 6)).flatmap(
    lambda size: st.tuples(
        arrays(np.float64, size, elements=numbers),
        arrays(np.float64, (size[1], 1), elements=numbers),
        arrays(np.float64, 1, elements=numbers),
        arrays(np.float64, (size[0], 1), elements=numbers),
    )
)


@settings(deadline=None)  # the first call imports
@given(arguments)
def test_values_and_gradients_agree(drawn):
    X, w, b, cotangent = drawn
    leaves = torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True)
    y_hat = linreg(torch.tensor(X), *leaves)
    y_hat.backward(torch.tensor(cotangent))
    assert y_hat.shape == (len(X), 1)
    np.testing.assert_allclose(y_hat.detach().numpy(), theory.predictions(X, w, b), rtol=1e-12, atol=1e-8)
    for leaf, gradient in zip(leaves, theory.gradients(X, cotangent), strict=True):
        np.testing.assert_allclose(leaf.grad.numpy(), gradient, rtol=1e-12, atol=1e-8)


def test_known_values():
    X, w = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[2.0], [-1.0]])
    np.testing.assert_array_equal(theory.predictions(X, w, 0.5), [[0.5], [2.5]])
    for_w, for_b = theory.gradients(X, np.array([1.0, 10.0]))
    np.testing.assert_array_equal(for_w, [[31.0], [42.0]])
    np.testing.assert_array_equal(for_b, [11.0])
