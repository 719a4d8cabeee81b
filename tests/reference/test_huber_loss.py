"""The answer key for *huber-loss* and its theory say the same, and what is said of the loss holds."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.functional import huber_loss as huber_times_sigma
from torch.nn.functional import smooth_l1_loss

from reference.huber_loss import huber_loss
from reference.theory import huber_loss as theory

numbers = st.floats(-1e4, 1e4) | st.sampled_from([0.0, 1.0, -1.0])
pairs = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20).map(lambda rows: np.array(rows).T)
sigmas = st.floats(0.01, 100)


@given(pairs, sigmas)
def test_values_and_gradients_agree(pair, sigma):
    y_hat, y = pair
    leaf = torch.tensor(y_hat).reshape(-1, 1).requires_grad_()
    losses = huber_loss(leaf, torch.tensor(y).reshape(-1, 1), sigma)
    losses.sum().backward()
    assert losses.shape == leaf.shape
    np.testing.assert_allclose(
        losses.detach().numpy().ravel(), theory.huber_loss(y_hat, y, sigma), rtol=1e-12, atol=1e-300
    )
    np.testing.assert_allclose(leaf.grad.numpy().ravel(), theory.gradient(y_hat, y, sigma), rtol=1e-12)


@given(pairs, sigmas)
def test_torch_has_it_under_another_name_and_with_another_factor(pair, sigma):
    y_hat, y = map(torch.tensor, pair)
    ours = theory.huber_loss(*pair, sigma)
    smooth = smooth_l1_loss(y_hat, y, reduction="none", beta=sigma)
    np.testing.assert_allclose(smooth.numpy(), ours, rtol=1e-12, atol=1e-300)
    larger = huber_times_sigma(y_hat, y, reduction="none", delta=sigma)
    np.testing.assert_allclose(larger.numpy(), sigma * ours, rtol=1e-12, atol=1e-300)


@given(pairs, sigmas, st.floats(0.01, 100))
def test_changes_with_its_units(pair, sigma, factor):
    y_hat, y = pair
    scaled = theory.huber_loss(factor * y_hat, factor * y, factor * sigma)
    np.testing.assert_allclose(scaled, factor * theory.huber_loss(y_hat, y, sigma), rtol=1e-6, atol=1e-9)


@given(sigmas)
def test_branches_meet(sigma):
    d = sigma * np.array([1 - 1e-9, 1, 1 + 1e-9])
    np.testing.assert_allclose(theory.huber_loss(d, np.zeros(3), sigma), sigma / 2, rtol=1e-8)
    np.testing.assert_allclose(theory.gradient(d, np.zeros(3), sigma), 1, rtol=1e-8)


def test_known_values():
    d, zero = np.array([-3.0, -1.0, 0.0, 2.0, 4.0]), np.zeros(5)
    np.testing.assert_array_equal(theory.huber_loss(d, zero, 2.0), [2.0, 0.25, 0.0, 1.0, 3.0])
    np.testing.assert_array_equal(theory.gradient(d, zero, 2.0), [-1.0, -0.5, 0.0, 1.0, 1.0])
