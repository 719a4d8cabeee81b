"""The answer key for *parameter-init* has the distribution that its theory describes."""

import pytest
import torch

from reference.parameter_init import init_params
from reference.theory.normal_draws import facts


@pytest.mark.parametrize("num_inputs", [1, 5])
def test_leaves_that_track_gradients(num_inputs):
    w, b = init_params(num_inputs)
    (torch.ones(3, num_inputs) @ w + b).sum().backward()
    assert w.shape == (num_inputs, 1)
    assert torch.equal(w.grad, torch.full((num_inputs, 1), 3.0))
    assert (b.item(), b.grad.item()) == (0.0, 3.0)


@pytest.mark.parametrize("sigma", [0.003, 1.0, 1000.0])
def test_weights_are_normal(sigma):
    torch.manual_seed(0)
    w, _ = init_params(20_000, sigma)
    assert [fact for fact in facts(w.detach().numpy(), sigma, 1e-6) if not fact.holds] == []


def test_sigma_zero():
    assert not init_params(7, 0.0)[0].any()
