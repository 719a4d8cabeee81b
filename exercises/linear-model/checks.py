"""The linear model: values and gradients judged by Xw + b in float64.

Tolerances leave room for float32 arithmetic in any order, whatever the arguments' dtype is: the result may have
another floating dtype.
"""

import numpy as np

from grader.authoring import (
    booleans,
    check,
    columns,
    dtypes,
    example,
    expect,
    given,
    integers,
    matrices,
    rounding,
    tuples,
    vectors,
)
from reference.theory.linear_model import gradients, predictions

DETOURS = 4  # operations beyond a product and a sum: arguments made float32, a mean times d for a sum

# Tried first. The smallest inputs on which a function is wrong, zeros and ones, are so simple that several misconceptions
# give the same prediction; on these numbers each gives its own.
TELLING = (
    np.array([[2.0, -1.0, 0.5], [1.5, 3.0, -2.0], [-1.0, 0.25, 4.0], [0.5, 2.0, 1.0]], np.float32),
    np.array([[1.25], [-2.0], [3.0]], np.float32),
    np.array([0.75], np.float32),
)

sizes = tuples(integers(1, 12), integers(1, 9))


def arguments(n, d, dtype):
    """Strategy for X (n, d), w (d, 1) and b (1,)."""
    return tuples(matrices(n, d, dtype), columns(d, dtype), vectors(1, dtype))


float32_arguments = sizes.flatmap(lambda size: arguments(*size, "float32"))
float64_arguments = sizes.flatmap(lambda size: arguments(*size, "float64"))
either_arguments = tuples(sizes, dtypes()).flatmap(lambda drawn: arguments(*drawn[0], drawn[1]))


@check(points=1, examples=25)
@given(Xwb=float32_arguments)
@example(Xwb=TELLING)
def one_prediction_for_each_example(student, Xwb):
    """The result has shape (n, 1): a column with one prediction for each row of X.

    X is (n, d), w is (d, 1): X @ w is such a column already, and b is added to each row.
    """
    X, w, b = Xwb
    y_hat = student.linreg(X, w, b)
    flat = "A flat result of shape (n,) broadcasts against a column of labels to n × n: keep the column that X @ w gives."
    is_flat = len(X) > 1 and getattr(y_hat, "shape", None) == (len(X),)
    expect.array(y_hat, "predictions", shape=(len(X), 1), hint=flat if is_flat else None)


@check(points=2, examples=50)
@given(Xwb=float32_arguments, strided=booleans())
@example(Xwb=TELLING, strided=False)
@example(Xwb=(*TELLING[:2], -TELLING[2]), strided=False)
def predicts_Xw_plus_b(student, Xwb, strided):
    """Each prediction is the weighted sum of its example's features, plus the bias.

    It is X @ w + b: every feature counts, every row gets the same b, and w and b are the arguments.
    """
    X, w, b = Xwb
    y_hat = student.linreg(student.tensor(X, strided=strided), student.tensor(w, strided=strided), b)
    expect_predictions(y_hat, X, w, b)


@check(points=1, needs=predicts_Xw_plus_b)
def predicts_for_many_examples_and_features(student, rng):
    """Hundreds of examples with dozens of features are predicted as well as a few.

    Nothing may depend on how many there are.
    """
    for n, d in (rng.integers(100, 400), rng.integers(20, 120)), (1, rng.integers(200, 400)):
        X, w, b = (rng.standard_normal(shape).astype(np.float32) for shape in ((n, d), (d, 1), (1,)))
        expect_predictions(student.linreg(X, w, b), X, w, b)


@check(points=1, needs=predicts_Xw_plus_b, examples=15)
@given(Xwb=float64_arguments)
def accepts_float64(student, Xwb):
    """Arguments in float64 work as well as in float32.

    A tensor of a fixed dtype, made inside, does not mix with those of another.
    """
    expect_predictions(student.linreg(*Xwb), *Xwb)


@check(points=2, needs=predicts_Xw_plus_b, examples=30)
@given(Xwb=either_arguments, weights=vectors(12, largest=2.0**20))
def gradients_reach_w_and_b(student, Xwb, weights):
    """Through the predictions, gradients flow back to both w and b.

    Stay within the framework's operations: .data, .detach(), .item(), NumPy and torch.no_grad() leave the graph.
    """
    X, w, b = Xwb
    cotangent = weights[: len(X)].reshape(-1, 1)
    count = expect.array(student.linreg(X, w, b), "predictions").size
    expect.true(count == len(X), "number of predictions", str(len(X)), str(count))
    result = student.value_and_gradient("linreg", X, w, b, wrt=(1, 2), cotangent=cotangent)
    expect.tracked(result, "predictions")
    arrived = dict(zip("wb", result.gradients, strict=True))
    lost = " and ".join(name for name, gradient in arrived.items() if gradient is None)
    expect.true(
        not lost, f"gradient with respect to {lost}", "a gradient", "none",
        hint=f"The predictions have a graph, but it does not lead back to the {lost} that was passed in.",
    )  # fmt: skip
    for_w, for_b = gradients(X, cotangent)
    room_w = rounding.of_product("float32", X.T, cotangent, operations=DETOURS)
    room_b = rounding.of_sum("float32", cotangent, axis=0, operations=DETOURS)
    hint = "A gradient arrives, but not the right one: is an argument changed in place, or a backward() of your own wrong?"
    what = "gradient of the weighted sum of predictions"
    expect.close(arrived["w"], for_w, f"{what} for w", atol=room_w, hint=hint)
    expect.close(arrived["b"], for_b, f"{what} for b", atol=room_b, hint=hint)


@check(points=1, examples=15)
@given(Xwb=float32_arguments, strided=booleans())
def inputs_are_left_alone(student, Xwb, strided):
    """X, w and b hold the same values afterwards.

    Operations whose names end in an underscore, and `*=` or `+=` on an argument, change the caller's tensor.
    """
    tensors = [student.tensor(value, strided=strided) for value in Xwb]
    student.linreg(*tensors)
    for name, tensor, value in zip("Xwb", tensors, Xwb, strict=True):
        expect.unchanged(tensor, value, f"{name} after the call")


def expect_predictions(y_hat, X, w, b):
    """The predictions, in any shape of n values, are Xw + b: their shape is another check's matter."""
    values = expect.array(y_hat, "predictions")
    room = rounding.of_product("float32", X, w, b, operations=DETOURS)
    if values.size == len(X):
        values = values.reshape(-1, 1)
    hint = which_other_model(values, X, w, b, room)
    expect.close(values, predictions(X, w, b), "predictions", atol=room, hint=hint)


def which_other_model(values, X, w, b, room):
    """The misconception that gives these values, where only one does, and they are not Xw + b."""
    if values.shape != (len(X), 1):
        return None
    right, without = predictions(X, w, b), predictions(X, w, 0)
    wide, d, first = X.astype(np.float64), X.shape[1], np.arange(len(X))[:, None] == 0
    magnitude = predictions(np.abs(wide), np.abs(w), np.abs(b))
    others = [
        (without, "This is Xw: the bias is left out."),
        # With the wrong sign, a positive bias fails first.
        (predictions(X, w, -np.abs(b)), "This is Xw − b: the bias has the wrong sign."),
        (predictions(X, w, np.abs(b)), "This is Xw + |b|: a negative bias became positive."),
        (predictions(wide + b, w, 0), "This is (X + b)w: add the bias after the product."),
        (right + (d - 1) * b, "The bias is added once for each feature."),
        (without / d + b, "This is a mean over the features: the product sums."),
        (predictions(X[:, :1], w[:1], b), "Only the first feature counts."),
        (predictions(X[:, :-1], w[:-1], b), "The last feature is left out."),
        (predictions(wide.T.reshape(X.shape), w, b), "X came into another order: reshape does not transpose."),
        (np.where(first, right, without), "Only the first row has the bias."),
        (np.maximum(right, 0), "Negative predictions became 0: linear regression has no activation."),
        (1 / (1 + np.exp(-np.clip(right, -700, 700))), "A sigmoid is applied: linear regression has no activation."),
        (without / max(np.linalg.norm(w), 1e-30) + b, "The weights are scaled to length 1 first: take them as they are."),
    ]  # fmt: skip
    hints = {
        hint for other, hint in others
        if (np.abs(values - other) <= 2 * room).all() and (np.abs(other - right) > 4 * room).any()
    }  # fmt: skip
    if not hints and (np.abs(values - right) <= 0.01 * magnitude).all():
        return "Near the right predictions, but not those: is something rounded, in half precision, or noise added?"
    return hints.pop() if len(hints) == 1 else None
