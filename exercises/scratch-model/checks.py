"""A model from scratch: each part judged on its own, with parameters that the check has put there.

Tolerances leave room for float32: γ of the longest chain of roundings times the sum of the magnitudes.
"""

import numpy as np

from grader.authoring import booleans, check, expect, given, rounding, sampled_from, statistics
from reference.theory import mean_losses
from reference.theory.linear_model import gradients, predictions
from reference.theory.normal_draws import facts
from reference.theory.steps import Step

K = 0.5  # the loss has its ½
CHANCE = 1e-8  # of failing a right solution, for each sample of draws
WEIGHTS = statistics.sample_size_for_distribution(0.05, CHANCE / 10)
FEW_MODELS = 150

# The first is the simplest, at which the misconceptions still differ.
numbers_of_examples = sampled_from([3, 2, 4, 1, 5, 8, 13, 200])
numbers_of_features = sampled_from([2, 3, 1, 4, 7, 20])
rates = sampled_from([0.03, 0.1, 0.5, 0.007, 1.5])
sigmas = sampled_from([0.5, 0.01, 0.1, 1.0, 3.0, 100.0])


@check(points=1, examples=15)
@given(d=numbers_of_features, lr=rates, sigma=sigmas)
def starts_with_a_column_of_weights_and_a_zero_bias(student, d, lr, sigma):
    """w has shape (num_inputs, 1), and b is one zero.

    There is one output, so w has one column, and there is one bias; it need not be random.
    """
    model = build(student, d, lr, sigma)
    expect.finite(expect.array(model.w, "model.w", shape=(d, 1)), "model.w")
    bias = expect.array(model.b, "model.b")
    expect.true(bias.size == 1, "number of values in model.b", "1", str(bias.size))
    expect.true(bias.item() == 0, "model.b", "0", f"{bias.item():.4g}")


@check(points=1, examples=10)
@given(d=numbers_of_features, lr=rates, sigma=sigmas)
def parameters_are_leaves_that_track_gradients(student, d, lr, sigma):
    """After backward(), model.w.grad and model.b.grad are filled.

    Only leaves with requires_grad=True keep a gradient. What is computed from a leaf is none.
    """
    model = build(student, d, lr, sigma)
    for name, parameter in (("w", model.w), ("b", model.b)):
        expect.tracked(parameter, f"model.{name}", hint=f"{name} needs requires_grad=True.")
        expect.true(
            parameter.is_leaf, f"model.{name}.is_leaf", "True", "False: it was computed from another tensor"
        )


@check(points=2, needs=starts_with_a_column_of_weights_and_a_zero_bias, false_failure=4 * CHANCE)
def weights_are_normal_with_std_sigma(student, rng):
    """The weights are draws from N(0, sigma²), each model's its own; sigma is 0.01 unless given.

    Draw them when a model is made, with standard deviation sigma, which may be zero.
    """
    d, lr = WEIGHTS + int(rng.integers(1000)), 0.03
    sigma = float(f"{10 ** rng.uniform(0.3, 2):.2g}")
    expect_normal(build(student, d, lr, sigma).w, sigma, f"the {d:,} weights for sigma = {sigma:g}", CHANCE)
    expect_normal(build(student, d, lr).w, 0.01, f"the {d:,} weights without sigma", CHANCE)
    expect.equal(build(student, 5, lr, 0).w, np.zeros((5, 1)), "model.w for sigma = 0")
    few = int(rng.integers(1, 4))
    draws = [
        expect.array(build(student, few, lr, sigma).w, "model.w", shape=(few, 1)) for _ in range(FEW_MODELS)
    ]
    different = len({weights.tobytes() for weights in draws})
    hint = "Every model must draw its own weights: no seed inside, and nothing that models share."
    expect.true(
        different > FEW_MODELS // 2,
        f"weights of {FEW_MODELS} models",
        "all different",
        f"{different} different",
        hint=hint,
    )
    expect_normal(np.array(draws), sigma, f"the weights of {FEW_MODELS} models with {few} inputs", CHANCE)


@check(points=2, needs=parameters_are_leaves_that_track_gradients, examples=30)
@given(n=numbers_of_examples, d=numbers_of_features, strided=booleans())
def forward_is_linear(student, rng, n, d, strided):
    """forward(X) is Xw + b, of shape (n, 1), with the model's present w and b.

    One column: do not flatten it, and do not forget b.
    """
    model, X = build(student, d, 0.03), student.tensor(quarters(rng, n, d), strided=strided)
    for what in ("predictions", "predictions for the same X, after w and b have changed"):
        w, b = quarters(rng, d, 1), quarters(rng, 1)
        put(model, w, b)
        expect_linear(model.method("forward", X), X.value, w, b, what)


def expect_linear(returned, X, w, b, what):
    """Predictions (n, 1) of X (n, d), or the misconception behind others."""
    have = expect.array(returned, what, shape=(len(X), 1))
    room = rounding.of_product("float32", X, w, b)
    hint = None
    if np.allclose(have, X @ w):
        hint = "The bias is not added."
    elif np.allclose(have, X @ w - b):
        hint = "The bias is subtracted."
    elif np.allclose(have, np.maximum(predictions(X, w, b), 0)):
        hint = "Negative predictions are cut off: the model is linear, without an activation."
    elif np.allclose(have, predictions(X - X.mean(axis=0), w, b), atol=1e-5):
        hint = "The features are centred first: take them as they are."
    expect.close(have, predictions(X, w, b), what, atol=room, hint=hint)


@check(points=1, needs=forward_is_linear, examples=15)
@given(n=numbers_of_examples, d=numbers_of_features)
def gradients_flow_back_to_w_and_b(student, rng, n, d):
    """backward() from the predictions fills w.grad and b.grad.

    Keep the graph: no detach(), .data, no_grad or NumPy in forward.
    """
    model, X, c = build(student, d, 0.03), quarters(rng, n, d), quarters(rng, n, 1)
    pull_back(model, X, c)
    wanted = gradients(X, c)
    for name, parameter, right in (("w", model.w, wanted[0]), ("b", model.b, wanted[1])):
        arrived = parameter.read().grad
        expect.true(arrived is not None, f"model.{name}.grad after backward()", "a gradient", "None")
        room = rounding.gamma(n + 4) * np.abs(gradients(np.abs(X), np.abs(c))[0 if name == "w" else 1])
        hint = "A gradient arrives, but not the right one: does each model have parameters of its own, without an old gradient?"
        expect.close(np.reshape(arrived, right.shape), right, f"model.{name}.grad", atol=room, hint=hint)


@check(points=2, examples=30)
@given(n=numbers_of_examples, strided=booleans())
def loss_is_the_mean_of_half_the_squared_errors(student, rng, n, strided):
    """loss(y_hat, y) is the mean of ½(ŷ − y)², one number.

    In this section the loss has its ½, and is averaged over the batch.
    """
    model = build(student, 2, 0.03)
    expect_mean_loss(student, model, quarters(rng, n, 1), quarters(rng, n, 1), strided, "loss")
    more = 2 * n + 1  # divided by n, its sum is not what another misconception gives
    what = f"loss of {more} examples, by a model that has been asked for the loss of {n}"
    expect_mean_loss(student, model, quarters(rng, more, 1), quarters(rng, more, 1), strided, what)


def expect_mean_loss(student, model, y_hat, y, strided, what):
    """The model's loss for predictions and labels (n, 1), or the misconception behind another."""
    returned = model.method(
        "loss", student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    )
    many = isinstance(returned, np.ndarray) and returned.size == len(y) > 1
    hint = "It is one for each example: take the mean." if many else None
    have, right = expect.number(returned, what, hint=hint), mean_losses.mean_loss(y_hat, y, K)
    room = rounding.of_mean("float32", K * (np.abs(y_hat) + np.abs(y)) ** 2, operations=4)
    expect.close(have, right, what, atol=room, hint=mean_losses.explain(have, y_hat, y, K))


@check(points=1, needs=loss_is_the_mean_of_half_the_squared_errors, examples=15)
@given(n=numbers_of_examples)
def gradients_flow_back_through_the_loss(student, rng, n):
    """The derivative of the loss by each prediction is (ŷ − y)/n.

    Return the tensor itself: .item(), detach() and NumPy cut the graph.
    """
    model, values, y = build(student, 2, 0.03), quarters(rng, n, 1), quarters(rng, n, 1)
    y_hat = student.tensor(values, requires_grad=True)
    loss = model.method("loss", y_hat, y)
    expect.tracked(loss, "loss")
    loss.method("backward")
    arrived = y_hat.read().grad
    expect.true(
        arrived is not None, "gradient with respect to y_hat", "(ŷ − y)/n", "none: no graph leads to y_hat"
    )
    room = rounding.tolerance("float32", 2 * K * (np.abs(values) + np.abs(y)) / n, operations=4)
    right = mean_losses.mean_loss_gradient(values, y, K)
    expect.close(arrived, right, "gradient with respect to y_hat", atol=room)


@check(points=2, needs=gradients_flow_back_to_w_and_b, examples=20)
@given(n=numbers_of_examples, d=numbers_of_features, lr=rates)
def a_step_subtracts_lr_times_the_gradient(student, rng, n, d, lr):
    """optimizer.step() replaces w and b by p − lr · gradient.

    The loss has averaged over the batch already: divide by nothing, and add no momentum or decay.
    """
    model, X, c = build(student, d, lr), quarters(rng, n, d), quarters(rng, n, 1)
    other = build(student, d, 2 * lr)  # models and their optimizers have nothing in common
    put(model, quarters(rng, d, 1), quarters(rng, 1))
    put(other, quarters(rng, d, 1), quarters(rng, 1))
    before, optimizer = parameters(other), optimizer_of(model)
    optimizer_of(other)
    take_steps(model, optimizer, lr, [(X, c)], lr_of_another=2 * lr)
    hint = "Keep parameters and optimizer in the object that they belong to, not in the class or in a global variable."
    expect.equal(parameters(other), before, "w and b of another model, after step 1", hint=hint)


@check(points=2, needs=a_step_subtracts_lr_times_the_gradient, examples=15)
@given(n=numbers_of_examples, d=numbers_of_features, lr=rates, steps=sampled_from([2, 3, 5]))
def each_step_starts_from_a_cleared_gradient(student, rng, n, d, lr, steps):
    """After zero_grad(), the next step depends on the next gradient alone.

    backward() adds to the gradient that it finds; zero_grad() sets it to zero, or None, for w and for b.
    """
    model = build(student, d, lr)
    put(model, quarters(rng, d, 1), quarters(rng, 1))
    take_steps(
        model, optimizer_of(model), lr, [(quarters(rng, n, d), quarters(rng, n, 1)) for _ in range(steps)]
    )


@check(points=1, examples=10)
@given(n=numbers_of_examples, d=numbers_of_features, strided=booleans())
def leaves_its_arguments_alone(student, rng, n, d, strided):
    """Features, predictions and labels are what they were before the calls.

    Operations whose names end in an underscore, and -=, change a tensor that belongs to your caller.
    """
    model = build(student, d, 0.03)
    values = [quarters(rng, n, d), quarters(rng, n, 1), quarters(rng, n, 1)]
    X, y_hat, y = (student.tensor(part, strided=strided) for part in values)
    model.method("forward", X)
    model.method("loss", y_hat, y)
    for tensor, original, name in zip((X, y_hat, y), values, ("X", "y_hat", "y"), strict=True):
        expect.unchanged(tensor, original, f"{name} after the call")


def build(student, *arguments):
    """A model of the student's class."""
    return expect.handle(
        student.LinearRegressionScratch(*arguments), "what LinearRegressionScratch makes", "a model"
    )


def quarters(rng, *shape):
    """Numbers of up to 4 in size, in quarters, none of them zero: float32."""
    return (rng.integers(1, 17, shape) / 4 * rng.choice([-1, 1], shape)).astype(np.float32)


def put(model, w, b):
    """Write these values into the model's parameters."""
    for parameter, name, values in ((model.w, "w", w), (model.b, "b", b)):
        expect.tracked(parameter, f"model.{name}")
        expect.true(
            np.size(parameter.value) == values.size,
            f"size of model.{name}",
            str(values.size),
            str(np.size(parameter.value)),
        )
        parameter.without_graph("copy_", values.reshape(parameter.shape))


def pull_back(model, X, c):
    """backward() of Σ c_i ŷ_i."""
    y_hat = model.method("forward", X)
    expect.array(y_hat, "predictions", shape=(len(X), 1))
    expect.tracked(y_hat, "predictions")
    y_hat.backward(c)


def optimizer_of(model):
    """What configure_optimizers returns."""
    made = model.method("configure_optimizers")
    hint = "Return the optimizer: one object, for w and b."
    return expect.handle(
        made, "what configure_optimizers returns", "an object with step() and zero_grad()", hint=hint
    )


def parameters(model):
    """w and b as one vector (d + 1,), the bias last."""
    return np.concatenate(
        [expect.array(part, f"model.{name}").reshape(-1) for name, part in (("w", model.w), ("b", model.b))]
    )


def take_steps(model, optimizer, lr, batches, lr_of_another=None):
    """One step on Σ c_i ŷ_i for each batch (X, c), each held against p − lr · gradient from where it started.

    `lr_of_another`: the rate of a model that has been made since.
    """
    earlier = None
    for number, (X, c) in enumerate(batches, start=1):
        step = Step(parameters(model), X, c, lr)
        pull_back(model, X, c)
        optimizer.without_graph("step")
        after = parameters(model)
        what = f"w and b, in this order, after step {number}"
        hint = step.explain(after, earlier)
        elsewhere = Step(step.before, X, c, lr_of_another or lr)
        if lr_of_another and (np.abs(after - elsewhere.after) <= elsewhere.room).all():
            hint = f"The step is {lr_of_another:g} times the gradient, and lr is {lr:g}: is lr fixed or doubled, or is it "
            hint += f"that of a second model, made after this one with lr = {lr_of_another:g}?"
        expect.close(after, step.after, what, atol=step.room, hint=hint)
        optimizer.without_graph("zero_grad")
        hint = "zero_grad() clears gradients, and no values."
        expect.equal(parameters(model), after, "w and b after zero_grad()", hint=hint)
        earlier = step.grad if earlier is None else earlier + step.grad


def expect_normal(w, sigma, what, chance):
    """The values of w look like independent draws from N(0, sigma²)."""
    draws = expect.finite(w, "model.w").reshape(-1)
    for fact in facts(draws, sigma, chance):
        expect.between(
            fact.value, fact.low, fact.high, f"{fact.name} of {what}", hint=which_other_law(draws, sigma)
        )


def which_other_law(draws, sigma):
    """The misconception that the draws' spread speaks of, if one is much nearer than N(0, sigma²)."""
    spread = draws.std()
    others = {
        sigma**0.5: "The std is √sigma: sigma is the standard deviation, not the variance.",
        sigma**2: "The std is sigma²: sigma is the standard deviation.",
        0.01: "The std is 0.01, whatever sigma is.",
        1.0: "The std is 1, whatever sigma is: does sigma reach the draw?",
        sigma / 3**0.5: "The std is sigma/√3, as of a uniform distribution between -sigma and sigma.",
    }
    near = [hint for std, hint in others.items() if abs(spread / std - 1) < 0.05 < abs(sigma / std - 1)]
    return near[0] if near else "All weights are the same." if spread < 1e-3 * sigma else None
