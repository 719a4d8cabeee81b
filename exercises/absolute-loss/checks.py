"""Absolute loss: judged by Σ|ŷ − y| and its derivative sign(ŷ − y), in float64.

Tolerances leave room for float32 arithmetic in any order. The sign of a difference of two floats is exact, so
that gradients are judged wherever ŷ ≠ y, however small the difference; at ŷ = y they need only be finite.

Most batches end with a few errors that no two of the usual mistakes add up alike: from these the misconception can
be told even after the rest has been shrunk away.
"""

import numpy as np

from grader.authoring import (
    booleans,
    check,
    columns,
    dtypes,
    expect,
    floats,
    given,
    integers,
    rounding,
    sampled_from,
)
from reference.theory.absolute_loss import absolute_loss, gradient, residuals
from reference.theory.huber_loss import huber_loss

DETOURS = 3  # operations more than a difference and a sum: a conversion to float32, a mean times n for a sum
ENDING = np.array(
    [[-0.75, 2.25], [3.5, 1.0], [0.5, -1.25], [2.0, 2.625]], np.float32
)  # ŷ and y of four examples


@check(points=2, examples=30)
@given(
    y_hat=columns(integers(1, 10)),
    labels=columns(10),
    bare=booleans(),
    exponent=sampled_from([0, -20]),
    ties=sampled_from([0, 3]),
    flat=booleans(),
    dtype=dtypes(),
    strided=booleans(),
)
def sum_of_the_absolute_differences(student, y_hat, labels, bare, exponent, ties, flat, dtype, strided):
    """The loss is the sum of |ŷ − y| over all examples, for labels of shape (n,) and (n, 1).

    Make sure that ŷ and y have one shape before you subtract; add up all the absolute values.
    """
    y_hat, y = examples(y_hat, labels, ties, flat, dtype, exponent, bare)
    returned = student.absolute_loss(
        student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    )
    expect_loss(returned, y_hat, y)


@check(points=2, needs=sum_of_the_absolute_differences, examples=30)
@given(
    y_hat=columns(integers(1, 12)),
    labels=columns(12),
    exponent=sampled_from([0, -20]),
    ties=sampled_from([0, 1, 2, 3]),
    flat=booleans(),
    dtype=dtypes(),
    cotangent=floats(-4, 4, width=16),
)
def its_gradient_is_the_sign(student, y_hat, labels, exponent, ties, flat, dtype, cotangent):
    """Gradients flow back through the loss: its derivative by a prediction is 1 above the label, −1 below.

    Keep the graph: no detach(), .data, no_grad, .item() or NumPy on the way from y_hat to the loss.
    """
    y_hat, y = examples(y_hat, labels, ties, flat, dtype, exponent)
    pulled = student.value_and_gradient("absolute_loss", y_hat, y, cotangent=np.array(cotangent))
    expect.tracked(pulled, "the loss")
    (arrived,) = pulled.gradients
    what = "gradient with respect to y_hat"
    expect.true(arrived is not None, what, "a sign for each example", "none: no graph leads to y_hat")
    hint = "Where ŷ = y the slope may be 0, but not nan. A root taken on the way has an infinite slope there."
    slopes = expect.finite(arrived, what, hint=hint).reshape(-1)
    smooth = residuals(y_hat, y) != 0
    wanted = np.where(smooth, cotangent * gradient(y_hat, y), slopes)
    hint = which_other_gradient(slopes, y_hat, y, cotangent, smooth)
    room = rounding.tolerance("float32", cotangent, operations=2)
    expect.close(slopes, wanted, what, atol=room, hint=hint)


@check(points=1, needs=sum_of_the_absolute_differences, examples=10)
@given(n=integers(2, 300), share=floats(0, 1), flat=booleans())
def adds_up_over_the_parts_of_a_batch(student, rng, n, share, flat):
    """The loss of a batch is that of one part plus that of the rest, in whatever order its examples come.

    Every example counts once, and with the same weight in a small batch as in a large one.
    """
    y_hat, y = (rng.standard_normal((n, 1)).astype(np.float32) for _ in range(2))
    first, order = 1 + int(share * (n - 2)), rng.permutation(n)
    shape = (-1,) if flat else (-1, 1)
    parts = []
    for part in (slice(None, first), slice(first, None)):
        parts.append(
            expect.number(student.absolute_loss(y_hat[part], y[part].reshape(shape)), "loss of a part")
        )
    returned = student.absolute_loss(y_hat[order], y[order].reshape(shape))
    room = 2 * rounding.of_sum("float32", magnitude(y_hat, y), operations=DETOURS)
    expect.close(expect.number(returned, "the loss"), sum(parts), "loss of all examples, shuffled", atol=room)


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
    student.absolute_loss(predictions, targets)
    expect.unchanged(predictions, y_hat, "y_hat after the call")
    expect.unchanged(targets, y, "y after the call")


def examples(y_hat, labels, ties, flat, dtype, exponent=0, bare=True):
    """Predictions (n, 1) and labels (n, 1) or (n,), times 2**exponent.

    Each `ties`-th label, if not 0, is its prediction. The ENDING follows, where they do not come `bare`.
    """
    y_hat, y = (2.0**exponent * values.astype(np.float64) for values in (y_hat, labels[: len(y_hat)]))
    if ties:
        y[::ties] = y_hat[::ties]
    if not bare:
        y_hat, y = np.concatenate([y_hat, ENDING[:, :1]]), np.concatenate([y, ENDING[:, 1:]])
    return y_hat.astype(dtype), (y.reshape(-1) if flat else y).astype(dtype)


def magnitude(y_hat, y):
    """|ŷ| + |y| of each example, which bounds the rounding of ŷ − y."""
    return np.abs(y_hat.reshape(-1).astype(np.float64)) + np.abs(y.reshape(-1).astype(np.float64))


def expect_loss(returned, y_hat, y):
    """One number, and the right one."""
    losses = expect.array(returned, "the loss")
    room = float(rounding.of_sum("float32", magnitude(y_hat, y), operations=DETOURS))
    if losses.size != 1:
        hint = why_so_many(losses.size, len(y_hat))
        expect.fail("the loss", "a single number", f"an array of shape {losses.shape}", hint=hint)
    hint = which_other_loss(losses.item(), y_hat, y, room)
    expect.close(losses.item(), absolute_loss(y_hat, y), "the loss", atol=room, hint=hint)


def why_so_many(count, n):
    """What another number of values than one tells."""
    if count == n:
        return "There is a value for each example: add them up."
    if count == n * n:
        return (
            f"{n}·{n} = {count} values: shapes ({n}, 1) and ({n},) broadcast, so that every prediction meets "
            "every label. Give both the same shape first, and add up."
        )
    return None


def which_other_loss(loss, y_hat, y, room):
    """The misconception whose value this is, if it is one's, and not the right one's too."""
    d, n = residuals(y_hat, y), len(y_hat)
    right = absolute_loss(y_hat, y)
    table = np.abs(np.subtract.outer(y_hat.reshape(-1).astype(np.float64), y.reshape(-1).astype(np.float64)))
    others = [
        (right / n, 1, "This is the mean: the sum is asked for."),
        (table.sum(), n, f"This is the sum over {n}·{n} differences: shapes ({n}, 1) and ({n},) broadcast, so that "
         "every prediction meets every label. Give both the same shape first."),
        (table.mean(), 1, "This is a mean over all pairs of a prediction and a label: shapes (n, 1) and (n,) "
         "broadcast. Give both the same shape first; and the sum is asked for."),
        (d.sum(), 1, "This is the sum of ŷ − y, in which errors cancel: take absolute values first."),
        (abs(d.sum()), 1, "This is |Σ(ŷ − y)|, in which errors cancel: take absolute values before you add up."),
        (-d.sum(), 1, "This is the sum of y − ŷ, in which errors cancel: take absolute values first."),
        (right / 2, 1, "This is half the sum: the ½ belongs to the squared loss."),
        (np.sum(d**2) / 2, None, "This is the squared loss."),
        (np.sum(d**2), None, "This is the sum of squares."),
        (np.linalg.norm(d), 1, "This is √Σ(ŷ − y)²: the length of the vector of errors, not the sum of their sizes."),
        (huber_loss(y_hat, y).sum(), 1, "This is smooth L1, or Huber's loss: the absolute loss has its kink at 0."),
        (np.abs(d).max(), 1, "This is the largest error alone: add up all of them."),
        (-right, 1, "The sign is wrong."),
        *((right - abs(d[i]), 1, f"The {name} example is left out.") for i, name in ((0, "first"), (-1, "last"))
          if abs(abs(d[0]) - abs(d[-1])) > 4 * room),
        (np.abs(np.sort(y_hat.reshape(-1).astype(np.float64)) - np.sort(y.reshape(-1).astype(np.float64))).sum(), 1,
         "Both come sorted: prediction i belongs to label i."),
        (2 * np.maximum(d, 0).sum(), 1, "Errors below the label count for nothing, and those above it twice."),
        (np.maximum(d, 0).sum(), 1, "Errors below the label count for nothing."),
        (np.maximum(-d, 0).sum(), 1, "Errors above the label count for nothing."),
    ]  # fmt: skip
    if np.isnan(loss):
        return "Where ŷ = y this is 0/0, or the root of a negative number: take the absolute value by abs()."
    for value, weight, hint in others:
        near = 2 * room * weight if weight else 1e-5 * value + 2 * room
        if abs(loss - value) <= near and abs(right - value) > near + room:
            return hint
    return None


def which_other_gradient(slopes, y_hat, y, cotangent, smooth):
    """The misconception whose gradient this is."""
    signs = gradient(y_hat, y)
    n = len(signs)
    others = [
        (signs, "Your backward leaves out the gradient that comes in from outside the loss."),
        (-cotangent * signs, "The gradient points the other way."),
        (cotangent * signs / n, "The gradient is that of the mean."),
        (2 * cotangent * signs, "The gradient is twice what it should be."),
        (cotangent * residuals(y_hat, y), "This is the gradient of the squared loss."),
    ]
    for values, hint in others:
        off, apart = np.abs(slopes - values)[smooth], np.abs(values - cotangent * signs)[smooth]
        if off.size and (off <= 1e-5 * np.abs(values[smooth])).all() and (apart > 1e-3).any():
            return hint
    for missing, where in ((signs < 0, "below"), (signs > 0, "above")):
        through = np.where(missing, 0, cotangent * signs)
        if (missing & smooth).any() and cotangent and np.allclose(slopes[smooth], through[smooth]):
            return f"No gradient comes from predictions {where} their label: is a branch detached?"
    if cotangent and smooth.any() and (slopes * cotangent * signs >= 0).all():
        return (
            "The slope of |ŷ − y| has the size 1 however near ŷ is to y: that of a smoothed root falls to 0."
        )
    return None
