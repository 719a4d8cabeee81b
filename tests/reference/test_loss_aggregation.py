"""The answer key for *loss-aggregation* and its theory say the same, and the two losses take the same steps."""

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.loss_aggregation import mean_loss_lr
from reference.theory.loss_aggregation import rate_on_mean


@settings(max_examples=50, deadline=None)
@given(st.floats(1e-6, 10), st.integers(1, 10_000))
def test_the_key_is_the_theory(lr, batch_size):
    assert mean_loss_lr(lr, batch_size) == rate_on_mean(lr, batch_size)


@settings(max_examples=50, deadline=None)
@given(st.floats(1e-3, 1), st.integers(1, 50), st.integers(0, 2**32))
def test_steps_on_the_mean_are_those_on_the_sum(lr, batch_size, seed):
    rng = np.random.default_rng(seed)
    X, y = (torch.tensor(rng.standard_normal((batch_size, k))) for k in (3, 1))
    theta = torch.tensor(rng.standard_normal((3, 1)), requires_grad=True)
    losses = torch.log1p((X @ theta - y) ** 2)  # any loss will do
    (of_sum,) = torch.autograd.grad(losses.sum(), theta, retain_graph=True)
    (of_mean,) = torch.autograd.grad(losses.mean(), theta)
    torch.testing.assert_close(lr * of_sum, mean_loss_lr(lr, batch_size) * of_mean)
