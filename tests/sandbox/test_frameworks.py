"""Adapters: the same data and the same requests, whatever framework answers."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox import wire
from grader.sandbox.detect import adapter_for
from grader.sandbox.frameworks import NumpyAdapter, TorchAdapter

torch.set_num_threads(1)
TORCH = TorchAdapter(torch)


def wired(array) -> wire.Array:
    array = np.asarray(array)
    return wire.Array(array.dtype.name, array.shape, array.tobytes())


@pytest.mark.parametrize("adapter", [TORCH, NumpyAdapter()], ids=["torch", "numpy"])
@given(data=st.lists(st.floats(width=32), max_size=6), columns=st.integers(1, 3))
def test_an_array_comes_back_bit_for_bit(adapter, data, columns):
    array = wired(np.array(data * columns, np.float32).reshape(-1, columns))
    made = adapter.tensor(array)
    out = adapter.tensor_out(made) if adapter is TORCH else adapter.array_out(made)
    assert out == array


@pytest.mark.parametrize("adapter", [TORCH, NumpyAdapter()], ids=["torch", "numpy"])
@pytest.mark.parametrize("shape", [(), (1,), (4,), (2, 3), (0, 2), (2, 0), (2, 3, 4)])
def test_a_strided_tensor_holds_the_same_values(adapter, shape):
    array = wired(np.arange(math.prod(shape), dtype=np.float64).reshape(shape))
    made = adapter.tensor(array, strided=True)
    assert tuple(made.shape) == shape
    assert np.asarray(made).tobytes() == bytes(array.data)
    if made.ndim and math.prod(shape) > 1 and shape[-1] > 1:
        contiguous = made.is_contiguous() if adapter is TORCH else made.flags["C_CONTIGUOUS"]
        assert not contiguous


def test_a_tensor_may_be_written_to():
    """It owns its memory: an in-place `sgd` must work, and leave the message alone."""
    array = wired(np.zeros(3, np.float32))
    TORCH.tensor(array).add_(1)
    assert bytes(array.data) == bytes(12)


def test_a_tensor_too_large_to_send_is_told_without_its_value():
    large = torch.zeros(1).expand(10**9)
    assert TORCH.tensor_out(large) is None
    assert TORCH.read(large)["shape"] == (10**9,)


def test_views_with_a_lazy_sign_or_conjugate_come_resolved():
    value = torch.tensor([1 + 2j]).conj()
    assert np.frombuffer(TORCH.tensor_out(value).data, np.complex64)[0] == 1 - 2j
    assert np.frombuffer(TORCH.tensor_out(value.imag).data, np.float32)[0] == -2


def test_the_same_seed_gives_the_same_draws_of_all_generators():
    import random

    def draws(seed):
        TORCH.seed(seed)
        return random.random(), np.random.rand(), torch.rand(1).item(), np.random.default_rng().random()

    assert draws(7) == draws(7)
    assert all(a != b for a, b in zip(draws(7), draws(8), strict=True))
    for seed in (0, 2**63 - 1, 2**32):
        draws(seed)


def test_an_expression_becomes_a_function_of_a_tensor():
    tree = ("add", ("mul", ("const", 3.0), ("pow", ("x",), ("const", 2.0))), ("sin", ("x",)))
    x = torch.tensor([0.5, 1.0], dtype=torch.float64, requires_grad=True)
    result = TORCH.function(tree)(x)
    assert torch.allclose(result, 3 * x**2 + torch.sin(x))
    result.sum().backward()
    assert torch.allclose(x.grad, 6 * x + torch.cos(x))


def test_a_linear_layer_holds_the_values_it_was_given():
    layer = TORCH.linear(wired(np.array([[1.0, 2.0]])), wired(np.array([3.0])))
    assert isinstance(layer, torch.nn.Linear)
    assert layer(torch.tensor([[1.0, 1.0]], dtype=torch.float64)).item() == 6
    assert layer.weight.requires_grad


def test_the_adapter_is_chosen_by_name_and_by_what_is_loaded():
    assert adapter_for("torch").name == "torch"
    assert adapter_for("numpy").name == "numpy"
    assert adapter_for("no-such-framework").name == "numpy"
