"""A model of layers: judged by the weights and bias that it reports, from where SGD is followed step by step.

Tolerances leave room for float32: γ of the longest chain of roundings times the sum of the magnitudes.
"""

import numpy as np

from grader.authoring import booleans, check, expect, given, rounding, sampled_from
from reference.theory import mean_losses
from reference.theory.linear_model import predictions
from reference.theory.steps import Step

K = 1.0  # the loss has no ½
# Frameworks whose own loss has the ½, so that the book's has it: optax.l2_loss, gluon.loss.L2Loss. There either is right.
WITH_HALF = ("jax", "mxnet")
D = 2  # features: a model may be made for this number only

# The first is the simplest, at which the misconceptions still differ.
numbers_of_examples = sampled_from([5, 2, 4, 1, 3, 8, 13, 200])
rates = sampled_from([0.03, 0.1, 0.5, 0.007, 1.5])


@check(points=1, examples=10)
@given(n=numbers_of_examples, lr=rates)
def reports_its_weights_and_bias(student, rng, n, lr):
    """get_w_b() returns (w, b): two weights and one bias.

    Read them from the layer: `self.net.weight`, `self.net.bias`.
    """
    model = build(student, lr)
    predict(model, quarters(rng, n, D))
    expect.finite(parameters(model), "w and b")


@check(points=2, needs=reports_its_weights_and_bias, examples=30)
@given(n=numbers_of_examples, strided=booleans())
def forward_is_linear(student, rng, n, strided):
    """forward(X) is Xw + b, of shape (n, 1), with the w and b that get_w_b() returns.

    One linear layer with one output, nothing before or after it, and get_w_b() reports this very layer.
    """
    model, X = build(student, 0.03), quarters(rng, n, D)
    expect_linear(model, student.tensor(X, strided=strided), X)


@check(points=2, examples=30)
@given(n=numbers_of_examples, strided=booleans())
def loss_is_the_mean_squared_error(student, rng, n, strided):
    """loss(y_hat, y) is the mean of (ŷ − y)², one number.

    nn.MSELoss computes it: without ½, and averaged over the batch.
    """
    model, y_hat, y = build(student, 0.03), quarters(rng, n, 1), quarters(rng, n, 1)
    returned = model.method(
        "loss", student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    )
    many = isinstance(returned, np.ndarray) and returned.size == n > 1
    hint = "It is one for each example: take the mean." if many else None
    have = expect.number(returned, "loss", hint=hint)
    k = factor(student, have, y_hat, y)
    right = mean_losses.mean_loss(y_hat, y, k)
    room = rounding.of_mean("float32", k * (np.abs(y_hat) + np.abs(y)) ** 2, operations=4)
    expect.close(have, right, "loss", atol=room, hint=mean_losses.explain(have, y_hat, y, K))


@check(points=1, needs=loss_is_the_mean_squared_error, examples=15)
@given(n=numbers_of_examples)
def gradients_flow_back_through_the_loss(student, rng, n):
    """The derivative of the loss by each prediction is 2(ŷ − y)/n.

    Return the tensor itself: .item(), detach() and NumPy cut the graph.
    """
    model, values, y = build(student, 0.03), quarters(rng, n, 1), quarters(rng, n, 1)
    y_hat = student.tensor(values, requires_grad=True)
    loss = model.method("loss", y_hat, y)
    expect.tracked(loss, "loss")
    k = factor(student, expect.number(loss, "loss"), values, y)
    loss.method("backward")
    arrived = y_hat.read().grad
    expect.true(
        arrived is not None, "gradient with respect to y_hat", "2(ŷ − y)/n", "none: no graph leads to y_hat"
    )
    room = rounding.tolerance("float32", 2 * k * (np.abs(values) + np.abs(y)) / n, operations=4)
    right = mean_losses.mean_loss_gradient(values, y, k)
    expect.close(arrived, right, "gradient with respect to y_hat", atol=room)


@check(points=2, needs=forward_is_linear, examples=20)
@given(n=numbers_of_examples, lr=rates)
def trains_by_plain_sgd(student, rng, n, lr):
    """A step replaces weights and bias by p − lr · gradient, for an optimizer made after the first prediction.

    torch.optim.SGD with all parameters of the model and its lr; no momentum, no decay.
    """
    X, c = quarters(rng, n, D), quarters(rng, n, 1)
    other, model = build(student, lr), build(student, lr)
    predict(other, X)
    predict(model, X)
    untrained, before = parameters(other), parameters(model)
    optimizer = optimizer_of(model)
    hint = "Make the layer in __init__: what makes the optimizer leaves the model as it is."
    expect.equal(parameters(model), before, "w and b after configure_optimizers()", hint=hint)
    take_steps(model, optimizer, lr, [(X, c)])
    hint = "Two models share a layer: make it in __init__, not in the class."
    expect.equal(parameters(other), untrained, "w and b of another model", hint=hint)


@check(points=2, needs=forward_is_linear, examples=20)
@given(n=numbers_of_examples, lr=rates)
def optimizer_may_come_before_the_first_prediction(student, rng, n, lr):
    """An optimizer that was made before the first prediction trains the model, too.

    A lazy layer has its parameters from the start, though not their values: do not make the layer in forward.
    """
    model, X, c = build(student, lr), quarters(rng, n, D), quarters(rng, n, 1)
    optimizer = optimizer_of(model)
    take_steps(model, optimizer, lr, [(X, c)])


@check(points=2, needs=trains_by_plain_sgd, examples=15)
@given(n=numbers_of_examples, lr=rates, steps=sampled_from([2, 3, 5]))
def each_step_starts_from_a_cleared_gradient(student, rng, n, lr, steps):
    """After zero_grad(), the next step depends on the next gradient alone, and predictions follow the training.

    backward() adds to the gradient that it finds; zero_grad() clears it.
    """
    model = build(student, lr)
    predict(model, quarters(rng, n, D))
    take_steps(
        model, optimizer_of(model), lr, [(quarters(rng, n, D), quarters(rng, n, 1)) for _ in range(steps)]
    )
    X = quarters(rng, n, D)
    expect_linear(model, X, X)


@check(points=1, examples=10)
@given(n=numbers_of_examples, strided=booleans())
def leaves_its_arguments_alone(student, rng, n, strided):
    """Features, predictions and labels are what they were before the calls.

    Operations whose names end in an underscore, and -=, change a tensor that belongs to your caller.
    """
    model = build(student, 0.03)
    values = [quarters(rng, n, D), quarters(rng, n, 1), quarters(rng, n, 1)]
    X, y_hat, y = (student.tensor(part, strided=strided) for part in values)
    predict(model, X)
    model.method("loss", y_hat, y)
    for tensor, original, name in zip((X, y_hat, y), values, ("X", "y_hat", "y"), strict=True):
        expect.unchanged(tensor, original, f"{name} after the call")


def build(student, lr):
    """A model of the student's class."""
    return expect.handle(student.LinearRegression(lr), "what LinearRegression makes", "a model")


def factor(student, loss, y_hat, y):
    """What the mean squared error is multiplied by: 1, or also ½ in a framework whose own loss has it."""
    allowed = (K, K / 2) if student.framework in WITH_HALF else (K,)
    return min(allowed, key=lambda k: abs(loss - mean_losses.mean_loss(y_hat, y, k)))


def quarters(rng, *shape):
    """Numbers of up to 4 in size, in quarters, none of them zero: float32."""
    return (rng.integers(1, 17, shape) / 4 * rng.choice([-1, 1], shape)).astype(np.float32)


def predict(model, X):
    """What the model predicts. A module is called as such: a lazy one gets its width from that."""
    return model(X) if model.is_callable else model.method("forward", X)


def parameters(model):
    """What get_w_b returns, as one vector (3,), the bias last."""
    w, b = expect.pair(model.method("get_w_b"), "what get_w_b returns: (w, b)")
    weights, bias = expect.array(w, "w").reshape(-1), expect.array(b, "b").reshape(-1)
    swapped = "The weights come first: return (w, b)." if (weights.size, bias.size) == (1, D) else None
    wide = f"{weights.size // D} outputs: make a layer with one." if weights.size in (2 * D, D * D) else None
    expect.true(weights.size == D, "number of values in w", str(D), str(weights.size), hint=swapped or wide)
    expect.true(bias.size == 1, "number of values in b", "1", str(bias.size))
    return np.append(weights, bias)


def optimizer_of(model):
    """What configure_optimizers returns."""
    made = model.method("configure_optimizers")
    hint = "Return the optimizer: one object, for all parameters."
    return expect.handle(
        made, "what configure_optimizers returns", "an object with step() and zero_grad()", hint=hint
    )


def expect_linear(model, tensor, X):
    """Predictions are those of the parameters that the model reports."""
    returned = predict(model, tensor)
    have, theta = expect.array(returned, "predictions", shape=(len(X), 1)), parameters(model)
    w, b = theta[:D, np.newaxis], theta[D:]
    right = predictions(X, w, b)
    hint = None
    if np.allclose(have, np.maximum(right, 0), rtol=1e-3):
        hint = "Negative predictions are cut off: leave the activation away."
    elif np.allclose(have, np.maximum(-right, 0), rtol=1e-3) or np.allclose(have, -right, rtol=1e-3):
        hint = "The sign is wrong."
    elif np.allclose(have, X @ w, rtol=1e-3):
        hint = "The bias is not added."
    expect.close(have, right, "predictions", atol=rounding.of_product("float32", X, w, b), hint=hint)


def take_steps(model, optimizer, lr, batches):
    """One step on Σ c_i ŷ_i for each batch (X, c), each held against p − lr · gradient from where it started."""
    earlier = None
    for number, (X, c) in enumerate(batches, start=1):
        y_hat = predict(model, X)
        expect.array(y_hat, "predictions", shape=(len(X), 1))
        expect.tracked(
            y_hat, "predictions", hint="Keep the graph: no detach(), .data, no_grad or NumPy in forward."
        )
        step = Step(parameters(model), X, c, lr)
        y_hat.backward(c)
        optimizer.without_graph("step")
        after = parameters(model)
        what = f"w and b, in this order, after step {number}"
        expect.close(after, step.after, what, atol=step.room, hint=step.explain(after, earlier))
        optimizer.without_graph("zero_grad")
        hint = "zero_grad() clears gradients, and no values."
        expect.equal(parameters(model), after, "w and b after zero_grad()", hint=hint)
        earlier = step.grad if earlier is None else earlier + step.grad
