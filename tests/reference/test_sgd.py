"""The answer key for *sgd* and its theory say the same."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st

from reference.sgd import sgd
from reference.theory.sgd import stepped

shapes = st.lists(st.integers(0, 4), max_size=3).map(tuple)


@given(st.lists(shapes, min_size=1, max_size=3), st.floats(0, 10), st.integers(1, 100), st.integers(0, 2**32))
def test_every_parameter_takes_the_step(sizes, lr, batch_size, seed):
    rng = np.random.default_rng(seed)
    values = [rng.standard_normal(shape) for shape in sizes]
    gradients = [rng.standard_normal(shape) for shape in sizes]
    params = [torch.tensor(value, requires_grad=True) for value in values]
    for param, gradient in zip(params, gradients, strict=True):
        param.grad = torch.tensor(gradient)
    sgd(params, lr, batch_size)
    for param, value, gradient in zip(params, values, gradients, strict=True):
        expected = stepped(value, gradient, lr, batch_size)
        np.testing.assert_allclose(param.detach().numpy(), expected, rtol=1e-12, atol=1e-14)
        assert param.is_leaf
        assert param.requires_grad
        assert param.grad is None or not param.grad.any()


def test_a_known_step():
    np.testing.assert_allclose(stepped(np.array([3.0, 4.0]), np.array([6.0, 8.0]), 0.1, 1), [2.4, 3.2])
