"""The answer key for *absolute-loss* and its theory say the same, gradients included."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st

from reference.absolute_loss import absolute_loss
from reference.theory import absolute_loss as theory

numbers = st.floats(-1e6, 1e6) | st.sampled_from([0.0, 1.0, -1.0])
pairs = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20).map(lambda rows: np.array(rows).T)


@given(pairs, st.booleans())
def test_values_and_gradients_agree(pair, flat):
    y_hat, y = pair
    leaf = torch.tensor(y_hat).reshape(-1, 1).requires_grad_()
    loss = absolute_loss(leaf, torch.tensor(y) if flat else torch.tensor(y).reshape(-1, 1))
    loss.backward()
    assert loss.shape == ()
    np.testing.assert_allclose(loss.item(), theory.absolute_loss(y_hat, y), rtol=1e-13)
    np.testing.assert_array_equal(leaf.grad.numpy().ravel(), theory.gradient(y_hat, y))


@given(pairs, st.integers(0, 20))
def test_adds_up_over_parts(pair, cut):
    y_hat, y = pair
    parts = theory.absolute_loss(y_hat[:cut], y[:cut]) + theory.absolute_loss(y_hat[cut:], y[cut:])
    np.testing.assert_allclose(theory.absolute_loss(y_hat, y), parts, rtol=1e-13)


def test_known_values():
    assert theory.absolute_loss(np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 4.0, 2.5])) == 2.5
    np.testing.assert_array_equal(
        theory.gradient(np.array([1.0, 2.0, 3.0]), np.array([1.0, 4.0, 2.5])), [0, -1, 1]
    )
