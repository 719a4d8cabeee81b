"""Squared loss: judged by ½(ŷ − y)² and its derivative ŷ − y, in float64.

Tolerances leave room for three operations in float32 on numbers up to (|ŷ| + |y|)², in any order, the
expanded ½ŷ² − ŷy + ½y² included; in the gradient, on |ŷ| + |y|.
"""

import numpy as np

from grader.authoring import booleans, check, columns, dtypes, expect, given, integers, rounding, sampled_from
from reference.theory.squared_loss import gradient, squared_loss


@check(points=2, examples=50)
@given(
    y_hat=columns(integers(1, 12)),
    labels=columns(12),
    ties=sampled_from([0, 3]),
    flat=booleans(),
    dtype=dtypes(),
    strided=booleans(),
)
def half_the_squared_difference_of_each_example(student, y_hat, labels, ties, flat, dtype, strided):
    """The loss of each example is ½(ŷ − y)², for labels of shape (n,) and (n, 1).

    Subtract, square and halve, example by example. Give ŷ and y the same shape first; neither sum nor
    average.
    """
    y_hat, y = examples(y_hat, labels, ties, flat, dtype)
    returned = student.squared_loss(
        student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    )
    losses = expect.array(returned, "loss of each example")
    wanted = squared_loss(y_hat, y)
    if losses.size != wanted.size:
        expect.fail(
            "number of losses",
            f"{wanted.size}, one for each example",
            f"{losses.size}, in an array of shape {losses.shape}" if losses.ndim else "a single number",
            hint=why_so_many(losses.size, wanted.size),
        )
    room = rounding.tolerance("float32", magnitude(y_hat, y) ** 2, operations=3)
    hint = which_other_loss(losses.reshape(-1), y_hat, y, room)
    expect.close(losses.reshape(-1), wanted, "loss of each example", atol=room, hint=hint)


@check(points=2, needs=half_the_squared_difference_of_each_example, examples=40)
@given(
    y_hat=columns(integers(1, 12)),
    labels=columns(12),
    cotangent=columns(12, largest=16),
    ties=sampled_from([0, 1, 2]),
    apart=sampled_from([0, 2.0**-17, 2.0**-13]),
    flat=booleans(),
    dtype=dtypes(),
)
def its_gradient_is_the_difference(student, y_hat, labels, cotangent, ties, apart, flat, dtype):
    """Gradients flow back through the loss: the derivative of each loss by its prediction is ŷ − y.

    Keep the graph: no detach(), .data, no_grad, .item() or NumPy on the way from y_hat to the loss.
    """
    y_hat, y = examples(y_hat, labels, ties, flat, dtype, apart)
    weights = cotangent[: len(y_hat)]
    pulled = student.value_and_gradient("squared_loss", y_hat, y, cotangent=weights)
    expect.tracked(pulled, "the loss")
    (arrived,) = pulled.gradients
    expect.true(
        arrived is not None,
        "gradient with respect to y_hat",
        "ŷ − y for each example",
        "none: no graph leads to y_hat",
    )
    expect.finite(
        arrived,
        "gradient with respect to y_hat",
        hint="Where ŷ = y the gradient is 0. A root or a logarithm taken on the way has an infinite slope there.",
    )
    weights = weights.reshape(-1).astype(np.float64)
    room = rounding.tolerance("float32", np.abs(weights) * magnitude(y_hat, y), operations=4)
    wanted = weights * gradient(y_hat, y)
    hint = which_other_gradient(arrived.reshape(-1), wanted, room)
    expect.close(arrived.reshape(-1), wanted, "gradient with respect to y_hat", atol=room, hint=hint)


@check(points=1, examples=20)
@given(
    y_hat=columns(integers(1, 12)), labels=columns(12), flat=booleans(), dtype=dtypes(), strided=booleans()
)
def leaves_its_arguments_alone(student, y_hat, labels, flat, dtype, strided):
    """Predictions and labels are what they were before the call.

    Operations whose names end in an underscore, and -=, change a tensor that belongs to your caller.
    """
    y_hat, y = examples(y_hat, labels, 0, flat, dtype)
    predictions, targets = student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    student.squared_loss(predictions, targets)
    expect.unchanged(predictions, y_hat, "y_hat after the call")
    expect.unchanged(targets, y, "y after the call")


def examples(y_hat, labels, ties, flat, dtype, apart=0.0):
    """Predictions (n, 1) and labels (n, 1) or (n,); each `ties`-th label, if not 0, is its prediction.

    Or lies `apart` from it, in parts of it: 2⁻¹⁷ is less than what torch.isclose takes for equal, and sixteen times
    the rounding that a gradient is allowed.

    Labels of 0 become 3: a difference of 3 tells all the other losses apart, those of 0, 1 and 2 do not.
    """
    y = np.where(labels == 0, np.float32(3), labels)[: len(y_hat)]
    if ties:
        y[::ties] = y_hat[::ties] * np.float32(1 + apart)
    return y_hat.astype(dtype), (y.reshape(-1) if flat else y).astype(dtype)


def magnitude(y_hat, y):
    """|ŷ| + |y| of each example, which bounds the rounding of ŷ − y."""
    return np.abs(y_hat.reshape(-1).astype(np.float64)) + np.abs(y.reshape(-1).astype(np.float64))


def why_so_many(count, n):
    """What another number of losses than n tells."""
    if count == n * n:
        return (
            f"{n}·{n} = {count} losses: shapes ({n}, 1) and ({n},) broadcast, so that every prediction meets "
            "every label. Give both the same shape first."
        )
    if count == 1:
        return "One number came back. Return a loss for each example, not their sum or mean."
    if count == n - 1:
        return "One example is left out."
    return None


def which_other_loss(losses, y_hat, y, room):
    """The misconception whose values these are, if they are one's, and not the right ones' too."""
    right, difference = squared_loss(y_hat, y), gradient(y_hat, y)
    n, size = len(right), np.abs(difference)
    whole = np.floor(right)
    others = [
        (2 * right, "These are (ŷ − y)²: the ½ is missing."),
        (
            right / 2,
            "These are ¼(ŷ − y)²: halve once, after squaring" + (", and do not average." if n == 2 else "."),
        ),
        (right / n, "Each loss came divided by the number of examples: leave averaging to the caller."),
        (np.abs(difference) / 2, "These are ½|ŷ − y|: not squared."),
        (np.abs(difference), "These are |ŷ − y|: neither squared nor halved."),
        (difference, "These are ŷ − y: not squared."),
        (
            whole if whole.any() else np.full(n, np.nan),
            "The losses are rounded down: // does that, / divides.",
        ),
        (np.cumsum(right), "Each loss contains those of the examples before it."),
        (
            np.where(size > 1, size - 0.5, right),
            "This is Huber's loss, with a threshold of 1: square every difference.",
        ),
        (-right, "A loss is negative: square the whole difference ŷ − y."),
        (np.sort(right), "The values are right but in another order: loss i belongs to example i."),
    ]
    for values, hint in others:
        if (np.abs(losses - values) <= 2 * room).all() and (np.abs(right - values) > 4 * room).any():
            return hint
    off = np.abs(losses - right) > room
    if not losses[off].any():
        return "A loss is 0, though its ŷ and y differ."
    if (np.abs(losses - right) <= 0.01 * right).all():
        return "Near the right losses, but not those: is something rounded, in half precision, or added?"
    return None


def which_other_gradient(arrived, wanted, room):
    """What a gradient that is a multiple of the right one tells."""
    if arrived.shape != wanted.shape or (np.abs(wanted) <= 4 * room).all():
        return None
    off = np.abs(arrived - wanted) > room
    if off.any() and not arrived[off].any():
        return "No gradient comes from a loss whose ŷ and y differ: there, too, it is ŷ − y."
    if (np.abs(arrived - 2 * wanted) <= 4 * room).all():
        return "The gradient is twice too large, though the loss is right: is a part of it detached?"
    if (np.abs(arrived - wanted / 2) <= 4 * room).all():
        return "The gradient is half of what it should be: is one factor of the square detached?"
    return None
