"""The answer key for *shuffling* spoils a pass, and the pass simulated here is the one that is trained there."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.sgd import sgd
from reference.shuffling import malicious_dataset
from reference.squared_loss import squared_loss
from reference.theory.one_pass import losses_after_one_pass


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 25), st.integers(1, 3), st.integers(1, 10), st.integers(0, 2**32))
def test_a_pass_is_that_of_the_scratch_functions(n, d, batch_size, seed):
    rng = np.random.default_rng(seed)
    X, y, order = rng.standard_normal((n, d)), rng.standard_normal((n, 1)), rng.permutation(n)
    w, b = (torch.zeros(shape, dtype=torch.float64, requires_grad=True) for shape in [(d, 1), (1,)])
    for batch in torch.tensor(order).split(batch_size):
        y_hat = torch.tensor(X)[batch] @ w + b
        squared_loss(y_hat, torch.tensor(y)[batch]).sum().backward()
        sgd([w, b], 0.03, len(batch))
    trained = ((torch.tensor(X) @ w + b - torch.tensor(y)) ** 2).mean().item()
    (simulated,) = losses_after_one_pass(X, y, order[np.newaxis], 0.03, batch_size)
    np.testing.assert_allclose(simulated, trained, rtol=1e-9)


@pytest.mark.parametrize("n", [1000, 1501, 4000])
def test_the_key_spoils_a_pass(n):
    torch.manual_seed(n)
    X, y, w, b = malicious_dataset(n)
    torch.testing.assert_close(y, X @ w + b)
    rng = np.random.default_rng(n)
    orders = np.vstack([np.arange(n), rng.permuted(np.tile(np.arange(n), (20, 1)), axis=1)])
    given_order, *random = losses_after_one_pass(X.numpy(), y.numpy(), orders, 0.03, 10)
    assert given_order > 10 * max(random)


def test_a_pass_that_diverges_is_inf_or_nan_and_no_error():
    X = np.full((1000, 1), 1e3)
    (loss,) = losses_after_one_pass(X, X, np.arange(1000)[np.newaxis], 0.03, 10)
    assert not np.isfinite(loss)
