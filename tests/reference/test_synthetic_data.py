"""The answer key for *synthetic-data* has the distribution that its theory describes."""

import numpy as np
import pytest
import torch

from reference.synthetic_data import synthetic_data
from reference.theory.normal_draws import company, facts
from reference.theory.synthetic_data import FEATURE_STD, NOISE_STD, noise


@pytest.mark.parametrize("shape", [(1,), (1, 1), (4,), (4, 1)])
@pytest.mark.parametrize("num_examples", [1, 2, 50])
def test_shapes(shape, num_examples):
    X, y = synthetic_data(torch.ones(shape), 4.2, num_examples)
    assert X.shape == (num_examples, shape[0])
    assert y.shape == (num_examples, 1)


def test_features_and_noise_are_normal():
    torch.manual_seed(0)
    w, b = torch.tensor([2.0, -3.4]), 4.2
    X, y = (part.numpy() for part in synthetic_data(w, b, 20_000))
    left = noise(X, y, w.numpy(), b)
    measured = [*facts(X, FEATURE_STD, 1e-6), *facts(left, NOISE_STD, 1e-6, error=1e-3)]
    measured += [company(left, NOISE_STD, column, 1e-6, error=1e-3) for column in X.T]
    assert [fact for fact in measured if not fact.holds] == []


def test_noise_is_what_is_left():
    X, w = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([2.0, -1.0])
    np.testing.assert_array_equal(noise(X, np.array([[1.0], [2.0]]), w, 0.5), [0.5, -0.5])
