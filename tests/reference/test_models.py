"""The answer keys for *scratch-model* and *concise-model* do what the theory of losses and steps says."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.concise_model import LinearRegression
from reference.scratch_model import LinearRegressionScratch
from reference.theory.linear_model import predictions
from reference.theory.mean_losses import explain, mean_loss, mean_loss_gradient
from reference.theory.normal_draws import facts
from reference.theory.steps import Step


def batch(seed, n, d):
    rng = np.random.default_rng(seed)
    return tuple(rng.standard_normal((n, k)).astype(np.float32) for k in (d, 1, 1))


def one_step(model, X, c):
    optimizer = model.configure_optimizers()
    optimizer.zero_grad()
    (model.forward(torch.tensor(X)) * torch.tensor(c)).sum().backward()
    optimizer.step()


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(1, 5), st.floats(0.01, 1), st.integers(0, 2**32))
def test_the_scratch_model_predicts_and_steps_as_theory_says(n, d, lr, seed):
    X, c, _ = batch(seed, n, d)
    torch.manual_seed(seed % 1000)
    model = LinearRegressionScratch(d, lr, sigma=1.0)
    before = np.append(model.w.detach().numpy(), model.b.item()).astype(np.float64)
    right = predictions(X, before[:-1], before[-1])
    np.testing.assert_allclose(model.forward(torch.tensor(X)).detach(), right, rtol=1e-4, atol=1e-5)
    for _ in range(2):
        step = Step(before, X, c, lr)
        one_step(model, X, c)
        before = np.append(model.w.detach().numpy(), model.b.item()).astype(np.float64)
        assert (np.abs(before - step.after) <= step.room).all()
        assert step.explain(step.after, None) is None


@pytest.mark.parametrize("early", [False, True])
@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(1, 5), st.integers(0, 2**32))
def test_the_concise_model_steps_as_theory_says(early, n, d, seed):
    X, c, _ = batch(seed, n, d)
    model = LinearRegression(0.1)
    if early:
        optimizer = model.configure_optimizers()
    model(torch.tensor(X))
    if not early:
        optimizer = model.configure_optimizers()
    w, b = (part.numpy().astype(np.float64).ravel().copy() for part in model.get_w_b())
    step = Step(np.append(w, b), X, c, 0.1)
    (model(torch.tensor(X)) * torch.tensor(c)).sum().backward()
    optimizer.step()
    w, b = (part.numpy().ravel() for part in model.get_w_b())
    assert (np.abs(np.append(w, b) - step.after) <= step.room).all()


@pytest.mark.parametrize(
    ("model", "k"), [(LinearRegressionScratch(2, 0.1), 0.5), (LinearRegression(0.1), 1.0)]
)
@settings(max_examples=50, deadline=None)
@given(n=st.integers(1, 8), seed=st.integers(0, 2**32))
def test_their_losses_are_means_of_squared_errors(model, k, n, seed):
    _, values, y = batch(seed, n, 1)
    y_hat = torch.tensor(values, requires_grad=True)
    loss = model.loss(y_hat, torch.tensor(y))
    loss.backward()
    np.testing.assert_allclose(loss.item(), mean_loss(values, y, k), rtol=1e-5)
    np.testing.assert_allclose(y_hat.grad, mean_loss_gradient(values, y, k), rtol=1e-5, atol=1e-7)
    assert explain(loss.item(), values, y, k) is None


def test_the_scratch_model_starts_from_normal_weights_and_a_zero_bias():
    torch.manual_seed(0)
    model = LinearRegressionScratch(20_000, 0.03)
    assert [fact for fact in facts(model.w.detach().numpy(), 0.01, 1e-6) if not fact.holds] == []
    assert model.w.shape == (20_000, 1)
    assert model.b.item() == 0
    assert not LinearRegressionScratch(3, 0.03, 0).w.any()


BEFORE, GRAD_X, C = np.array([1.0, -2.0, 0.5]), np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0], [0.5]])


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (lambda p, g: p, "Nothing has moved"),
        (lambda p, g: np.append(p[:-1], p[-1] - 0.1 * g[-1]), "Only the bias"),
        (lambda p, g: np.append(p[:-1] - 0.1 * g[:-1], p[-1]), "Only the weights"),
        (lambda p, g: p + 0.1 * g, "uphill"),
        (lambda p, g: p - 0.05 * g, "0.05 times the gradient"),
        (lambda p, g: p - 0.1 * np.sign(g), "Adam"),
        (lambda p, g: p - 0.1 * (g + np.array([5.0, 7.0, 11.0])), "does not clear them"),
        (lambda p, g: p - 0.1 * (g + 0.9 * np.array([5.0, 7.0, 11.0])), "momentum"),
        (lambda p, g: p - 0.1 * (g + np.array([0.0, 0.0, 11.0])), "some gradients"),
        (lambda p, g: p - 0.1 * (g + 0.01 * p), "decay"),
    ],
)
def test_other_steps_are_told(after, words):
    step = Step(BEFORE, GRAD_X, C, 0.1)
    assert words in (step.explain(after(BEFORE, step.grad), np.array([5.0, 7.0, 11.0])) or "")


@pytest.mark.parametrize(
    ("other", "k", "words"),
    [
        (lambda e: np.mean(e**2), 0.5, "½ is missing"),
        (lambda e: np.mean(e**2) / 2, 1.0, "has no ½"),
        (lambda e: np.sum(e**2) / 2, 0.5, "sum over the batch"),
        (lambda e: np.mean(e**2) ** 0.5, 1.0, "root"),
        (lambda e: np.mean(np.abs(e)), 1.0, "not squared"),
    ],
)
def test_other_losses_are_told(other, k, words):
    y_hat, y = np.array([[1.0], [4.0], [-2.5]]), np.array([[0.25], [1.0], [1.5]])
    assert words in (explain(float(other(y_hat - y)), y_hat, y, k) or "")
