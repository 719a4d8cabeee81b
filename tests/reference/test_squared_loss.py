"""The answer key for *squared-loss* and its theory say the same, gradients included."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st

from reference.squared_loss import squared_loss
from reference.theory import squared_loss as theory

numbers = st.floats(-1e6, 1e6)
pairs = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20).map(lambda rows: np.array(rows).T)


@given(pairs, st.booleans())
def test_values_and_gradients_agree(pair, flat):
    y_hat, y = pair
    leaf = torch.tensor(y_hat).reshape(-1, 1).requires_grad_()
    losses = squared_loss(leaf, torch.tensor(y) if flat else torch.tensor(y).reshape(-1, 1))
    losses.sum().backward()
    assert losses.shape == leaf.shape
    np.testing.assert_allclose(losses.detach().numpy().ravel(), theory.squared_loss(y_hat, y), rtol=1e-14)
    np.testing.assert_allclose(leaf.grad.numpy().ravel(), theory.gradient(y_hat, y), rtol=1e-14)


def test_known_values():
    np.testing.assert_array_equal(
        theory.squared_loss(np.array([[1.0], [2.0]]), np.array([1.0, 4.0])), [0.0, 2.0]
    )
    np.testing.assert_array_equal(theory.gradient(np.array([1.0, 2.0]), np.array([1.0, 4.0])), [0.0, -2.0])
