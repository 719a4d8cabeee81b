"""Gradient of the weights: judged by 2/n Σ (ŷ_i − y_i) x_i in float64.

The tolerance leaves room for float32: `reference.theory.weight_gradient.size` times γ of the longest chain of
roundings, d products and sums in ŷ, n in the mean, and a dozen operations between.
"""

import numpy as np

from grader.authoring import booleans, check, expect, given, rounding, sampled_from
from reference.theory.weight_gradient import size, weight_gradient

# The first is the simplest, at which the misconceptions still differ.
numbers_of_examples = sampled_from([5, 2, 4, 1, 3, 8, 13, 30, 130, 1000])
numbers_of_features = sampled_from([4, 2, 3, 1, 7])
scales = sampled_from([1.0, 0.01, 100.0])


@check(points=2, examples=50)
@given(n=numbers_of_examples, d=numbers_of_features, scale=scales, strided=booleans())
def is_the_gradient_of_the_mean_squared_error(student, rng, n, d, scale, strided):
    """The gradient is 2/n Σ (ŷ − y) x, shaped like model.weight.

    Compute the loss from model(X), call backward() on it, and look at model.weight.grad.
    """
    X, y, w, b = problem(rng, n, d, scale)
    model, data = student.linear(w, b), [student.tensor(part, strided=strided) for part in (X, y)]
    expect_gradient(student.weight_gradient(model, *data), X, y, w, b, "gradient of the weights")


@check(points=2, needs=is_the_gradient_of_the_mean_squared_error, examples=25)
@given(n=numbers_of_examples, d=numbers_of_features, times=sampled_from([2, 3, 5]))
def is_right_when_called_again(student, rng, n, d, times):
    """A second call with the same model gives the gradient for its own data alone.

    Nothing may stay from the call before: backward() adds to the gradient that it finds, and a step changes the model.
    """
    X, y, w, b = problem(rng, n, d, 1.0)
    model, before = student.linear(w, b), []
    for call in range(1, times + 1):
        before.append(weight_gradient(X, y, w, b))
        gradient, hint = student.weight_gradient(model, X, y), None
        if call > 1 and isinstance(gradient, np.ndarray) and np.allclose(gradient, sum(before), rtol=1e-3):
            hint = "This is the sum over all calls so far: clear the gradient that the call before left."
        elif call > 1 and isinstance(gradient, np.ndarray) and np.allclose(gradient, before[0], rtol=1e-3):
            hint = "This is the gradient of the first call: compute it anew for the data of this one."
        expect_gradient(gradient, X, y, w, b, f"gradient of the weights in call {call}", hint)
        X, y, _, _ = problem(rng, n, d, 1.0)


@check(points=1, examples=15)
@given(n=numbers_of_examples, d=numbers_of_features, strided=booleans())
def changes_neither_model_nor_data(student, rng, n, d, strided):
    """Weights, bias and data are what they were.

    Looking at a gradient takes no step.
    """
    X, y, w, b = problem(rng, n, d, 1.0)
    model, inputs, targets = (
        student.linear(w, b),
        student.tensor(X, strided=strided),
        student.tensor(y, strided=strided),
    )
    student.weight_gradient(model, inputs, targets)
    expect.unchanged(model.weight, w, "model.weight after the call")
    expect.unchanged(model.bias, b, "model.bias after the call")
    hint = "Operations whose names end in an underscore, and -=, change a tensor that belongs to your caller."
    expect.unchanged(inputs, X, "X after the call", hint=hint)
    expect.unchanged(targets, y, "y after the call", hint=hint)


def problem(rng, n, d, scale):
    """Features (n, d), labels (n, 1), weights (1, d) and bias (1,): float32, no entry zero, in quarters."""
    shapes = [(n, d), (n, 1), (1, d), (1,)]
    return [
        (scale * rng.integers(1, 17, shape) / 4 * rng.choice([-1, 1], shape)).astype(np.float32)
        for shape in shapes
    ]


def expect_gradient(gradient, X, y, w, b, what, hint=None):
    """The gradient is right, to the precision of float32."""
    room = rounding.gamma(sum(X.shape) + 12) * size(X, y, w, b)
    if gradient is None:
        hint = "None came back: return model.weight.grad, and do not clear it before you read it."
    have = expect.array(gradient, what, hint=hint or "Return the gradient of model.weight alone.")
    hint = hint or which_other_gradient(have, X, y, w, b, room)
    expect.close(have, weight_gradient(X, y, w, b), what, atol=room, hint=hint)


def which_other_gradient(have, X, y, w, b, room):
    """The misconception whose values these are, if they are one's, and not the right ones' too."""
    right, (n, d) = weight_gradient(X, y, w, b), X.shape
    X, y, w, b = (part.astype(np.float64) for part in (X, y, w, b))
    errors = X @ w.T + b - y
    others = [
        (right / 2, "Half of it: this is the gradient of ½(ŷ − y)². nn.MSELoss has no ½."),
        (right * n, "n times too long: this is the gradient of the sum of the squared errors, not of their mean."),
        (right * n / 2, "This is the gradient of the sum of ½(ŷ − y)²: the mean has 1/n, and no ½."),
        (right / d, f"{d} times too short, with {d} features: divide by the number of examples, not of all entries of X."),
        (right * n / max(n - 1, 1), "This is divided by n − 1: the mean divides by n."),
        (-right, "The sign is wrong: the error is ŷ − y."),
        (2 / n * (errors - X @ w.T).T @ X, "The weights are missing from ŷ: this is the gradient where they are zero."),
        (w, "These are the weights, not their gradient."),
        (np.full_like(right, 2 * errors.mean()), "This is the gradient of the bias."),
        (np.sign(errors).T @ X / n, "This is the gradient of the mean absolute error."),
        (2 / n * (errors - b).T @ X, "The bias is missing from ŷ."),
        (2 / n * (errors + y - y.mean()).T @ X, "Every prediction meets every label: (n, 1) and (n,) broadcast."),
        (right / max(np.linalg.norm(right), 1e-30), "It has length one: do not normalise or clip it."),
        (np.zeros_like(right), "It is zero: is the gradient cleared before you read it?"),
    ]  # fmt: skip
    if have.size == d and have.shape != right.shape:
        return f"It has d entries, but not the shape of model.weight, {right.shape}."
    others += [
        (np.abs(right), "The sign is lost: a gradient has one in each of its entries."),
        *((2 / k * errors[:k].T @ X[:k], f"This is the gradient for the first {k} examples of {n} alone.")
          for k in range(1, min(n, 65))),
    ]  # fmt: skip
    for values, hint in others:
        if (
            have.size == values.size
            and np.allclose(have, values, rtol=1e-3)
            and (np.abs(right - values) > 2 * room).any()
        ):
            return hint
    if have.size == 1 < d:
        return "A single number: is this the loss, or the gradient of the bias?"
    if have.shape == right.shape:
        more = float(np.vdot(have - right, w) / np.vdot(w, w))
        if d > 1 and (np.abs(have - right - more * w) <= room + 1e-3 * np.abs(more * w)).all():
            return f"It is {more:.2g} · w too much: there is a penalty on the weights in it, or weight decay."
        largest = np.abs(have).max()
        held = np.clip(right, -largest, largest)
        if d > 1 and np.allclose(have, held, rtol=1e-4) and (np.abs(right) > 1.01 * largest).sum() > 1:
            return f"No entry is larger than {largest:.3g}: do not clamp or clip it."
        times = float(np.vdot(have, right) / max(np.vdot(right, right), 1e-30))
        if np.abs(have - right).max() <= 0.02 * np.abs(right).max():
            return "Near, but not exact: a difference of losses is no derivative, and half precision has three digits."
        if d > 1 and times > 0 and np.allclose(have, times * right, rtol=1e-4):
            return f"It points the right way, but is {times:.3g} times as long: is it clipped or scaled?"
    return None
