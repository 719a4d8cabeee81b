"""The answer key for *minibatches* serves what it should, in orders that look as the theory says."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.minibatches import data_iter
from reference.theory.orders import coincidences, departure, most_coincidences


@settings(deadline=None)  # the first call imports
@given(st.integers(1, 40), st.integers(1, 50))
def test_serves_every_example_once_and_paired(n, batch_size):
    features, labels = torch.arange(2.0 * n).reshape(n, 2), 2 * torch.arange(float(n))
    batches = list(data_iter(batch_size, features, labels))
    assert [len(y) for _, y in batches[:-1]] == [batch_size] * (len(batches) - 1)
    assert len(batches) == -(-n // batch_size)
    assert all(torch.equal(X[:, 0], y) for X, y in batches)
    assert sorted(torch.cat([y for _, y in batches]).tolist()) == labels.tolist()


def test_orders_are_uniform_and_new():
    torch.manual_seed(0)
    data = torch.arange(1000)
    orders = np.array([torch.cat([y for _, y in data_iter(64, data, data)]).numpy() for _ in range(10)])
    assert departure(orders, 1e-6) is None
    for first, second in pairwise(orders):
        assert max(coincidences(first, second)) <= most_coincidences(1e-6)


@pytest.mark.parametrize("trailing", [(), (1,), (2, 3)])
def test_trailing_shapes(trailing):
    X, y = next(data_iter(2, torch.zeros(3, 4), torch.zeros(3, *trailing)))
    assert X.shape == (2, 4)
    assert y.shape == (2, *trailing)
