"""Huber loss: judged by its definition and its derivative, d/σ clipped to [−1, 1], in float64.

Tolerances leave room for float32 arithmetic in any order. The loss has slopes up to 1 and reaches σ/2 at the
change-over, so that rounding puts it off by a few units of |ŷ| + |y| + σ, and its derivative by a few of
(|ŷ| + |y|)/σ + 1.

Every batch ends with errors in both branches and of both signs, at multiples of σ: from these the misconception can
be told even after the rest has been shrunk away.
"""

import numpy as np

from grader.authoring import booleans, check, columns, dtypes, expect, given, integers, rounding, sampled_from
from reference.theory.huber_loss import gradient, huber_loss

OPERATIONS = 4
# Errors that end a batch, in units of σ. At σ = 1.5, 15/32 lies between the thresholds 1/σ and σ/2, and 1.75 between σ² and 2σ.
ENDING = np.array([-3.25, -1.5, -1, -0.75, 0.125, 0.375, 15 / 32, 1, 1.25, 1.75, 2.5])
ORDER = "The values are right but in another order: loss i belongs to example i."

# From 0.015 to 99, shrinking to 1.5, where the usual mistakes give different losses.
sigmas = integers(15, 99).flatmap(
    lambda digits: sampled_from([digits / 10, digits, digits / 100, digits / 1000])
)


@check(points=2, examples=35)
@given(
    ratios=columns(integers(0, 9)),
    labels=columns(9, largest=128),
    sigma=sigmas,
    dtype=dtypes(),
    strided=booleans(),
)
def linear_beyond_sigma_and_quadratic_within(student, ratios, labels, sigma, dtype, strided):
    """The loss of each example is |d| − σ/2 where |d| > σ, else d²/(2σ), for any σ.

    The quadratic branch is divided by σ, the linear one is not; both meet at |d| = σ.
    """
    y_hat, y = examples(ratios, labels, sigma, dtype)
    returned = student.huber_loss(
        student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided), sigma
    )
    expect_losses(returned, y_hat, y, sigma)


@check(points=1, examples=15)
@given(ratios=columns(integers(0, 9)), labels=columns(9, largest=128))
def sigma_is_one_unless_it_is_given(student, ratios, labels):
    """Without a third argument, σ is 1.

    Give the parameter its default in the signature: sigma=1.0.
    """
    y_hat, y = examples(ratios, labels, 1.0, "float32")
    student.huber_loss(y_hat, y, 4.0)  # what was given once is no default for the next call
    expect_losses(student.huber_loss(y_hat, y), y_hat, y, 1.0)


@check(points=2, needs=linear_beyond_sigma_and_quadratic_within, examples=35)
@given(
    ratios=columns(integers(0, 9)),
    labels=columns(9, largest=128),
    cotangent=columns(20, largest=16),
    sigma=sigmas,
    ties=sampled_from([0, 1, 2]),
    dtype=dtypes(),
)
def its_gradient_is_clipped(student, ratios, labels, cotangent, sigma, ties, dtype):
    """Gradients flow back through the loss: the derivative by a prediction is d/σ, and 1 or −1 beyond σ.

    Keep the graph: no detach(), .data, no_grad, .item() or NumPy on the way from y_hat to the loss.
    """
    y_hat, y = examples(ratios, labels, sigma, dtype)
    if ties:
        y[: len(ratios) : ties] = y_hat[: len(ratios) : ties]
    weights = cotangent[: len(y_hat)]
    pulled = student.value_and_gradient("huber_loss", y_hat, y, sigma, cotangent=weights)
    expect.tracked(pulled, "the loss")
    (arrived,) = pulled.gradients
    what = "gradient with respect to y_hat"
    expect.true(arrived is not None, what, "a number for each example", "none: no graph leads to y_hat")
    hint = (
        "Where ŷ = y the gradient is 0. A root, or a division by |d|, has no slope there, and torch.where lets the nan "
        "of a branch through that it does not choose."
    )
    slopes = expect.finite(arrived, what, hint=hint).reshape(-1)
    weights = weights.reshape(-1).astype(np.float64)
    wanted = between_at_the_change_over(slopes, weights * gradient(y_hat, y, sigma), y_hat, y, sigma)
    room = np.abs(weights) * slope_room(y_hat, y, sigma)
    hint = which_other_gradient(slopes, weights, y_hat, y, sigma, room)
    expect.close(slopes, wanted, what, atol=room, hint=hint)


@check(points=1, needs=linear_beyond_sigma_and_quadratic_within, examples=20)
@given(sigma=sigmas, exponent=integers(4, 12))
def branches_meet_at_sigma(student, sigma, exponent):
    """Value and slope are continuous where the loss turns from quadratic to linear, at |d| = σ.

    There both branches give σ/2, and near it both have slopes near 1. A jump says that they change over
    elsewhere, or that a factor is missing from one.
    """
    step = 2.0**-exponent
    d = sigma * np.array([1 - step, 1, 1 + step])
    y_hat, y = np.concatenate([d, -d]).reshape(-1, 1).astype(np.float32), np.zeros((6, 1), np.float32)
    pulled = student.value_and_gradient("huber_loss", y_hat, y, sigma)
    expect.tracked(pulled, "the loss")
    losses = expect.array(pulled.value, "losses")
    slopes = expect.finite(pulled.gradients[0], "gradient with respect to y_hat").reshape(-1)
    # Within σ·step of the change-over the loss moves by at most σ·step, its slope by at most step.
    room = sigma * step + loss_room(y_hat, y, sigma)
    expect.close(
        losses.reshape(-1), np.full(6, sigma / 2), f"losses at |d| = σ and {step:g}·σ beside it", atol=room
    )
    beside = [0, 2, 3, 5]  # at |d| = σ itself autograd may take the slope of either piece, or their mean
    room = (step + slope_room(y_hat, y, sigma))[beside]
    expect.close(
        slopes[beside], np.array([1.0, 1.0, -1.0, -1.0]), f"slopes {step:g}·σ beside |d| = σ", atol=room
    )


@check(points=1, needs=linear_beyond_sigma_and_quadratic_within, examples=12)
@given(n=integers(1, 300), sigma=sigmas, exponent=integers(-16, 16))
def scales_with_its_units(student, rng, n, sigma, exponent):
    """In other units (ŷ, y and σ all times c) the loss is c times as large; and ŷ and y may change places.

    Nothing but σ sets the scale at which the loss turns linear. Hundreds of examples are judged like a few.
    """
    scale = 2.0**exponent
    y_hat, y = (2 * sigma * rng.standard_normal((n, 1)).astype(np.float32) for _ in range(2))
    y_hat, y = y_hat.astype(np.float32), y.astype(np.float32)
    expect_losses(student.huber_loss(y_hat, y, sigma), y_hat, y, sigma)
    losses = expect.array(student.huber_loss(scale * y, scale * y_hat, scale * sigma), "losses").reshape(-1)
    room = scale * loss_room(y_hat, y, sigma)
    expect.close(
        losses, scale * huber_loss(y_hat, y, sigma), f"losses, with ŷ, y and σ times {scale:g}", atol=room
    )


@check(points=1, examples=20)
@given(ratios=columns(integers(0, 9)), labels=columns(9), sigma=sigmas, dtype=dtypes(), strided=booleans())
def leaves_its_arguments_alone(student, ratios, labels, sigma, dtype, strided):
    """Predictions and labels are what they were before the call.

    Operations whose names end in an underscore, assignments to d[mask] and -= change a tensor of your caller's.
    """
    y_hat, y = examples(ratios, labels, sigma, dtype)
    predictions, targets = student.tensor(y_hat, strided=strided), student.tensor(y, strided=strided)
    student.huber_loss(predictions, targets, sigma)
    expect.unchanged(predictions, y_hat, "y_hat after the call")
    expect.unchanged(targets, y, "y after the call")


def examples(ratios, labels, sigma, dtype):
    """Predictions and labels (n, 1) whose errors are `ratios` times σ, and then the ENDING times σ from label 0."""
    y = np.concatenate([labels[: len(ratios)].reshape(-1), np.zeros(len(ENDING))])
    d = sigma * np.concatenate([ratios.reshape(-1).astype(np.float64), ENDING])
    return (y + d).astype(np.float32).reshape(-1, 1).astype(dtype), y.reshape(-1, 1).astype(dtype)


def between_at_the_change_over(slopes, wanted, y_hat, y, sigma):
    """What is wanted; but exactly at |d| = σ anything between 0 and the right slope.

    There the pieces of which a loss is made may have kinks that autograd does not let cancel: torch.minimum halves its
    slope at a tie.
    """
    size = np.abs(y_hat.astype(np.float64) - y).reshape(-1)
    tie = np.abs(size - sigma) <= rounding.tolerance("float32", magnitude(y_hat, y) + sigma)
    return np.where(tie, np.clip(slopes, np.minimum(wanted, 0), np.maximum(wanted, 0)), wanted)


def loss_room(y_hat, y, sigma):
    """What rounding may put each loss off by."""
    return rounding.tolerance("float32", magnitude(y_hat, y) + sigma, OPERATIONS)


def slope_room(y_hat, y, sigma):
    """What rounding may put each derivative off by; never more than 1e-4, so that the sign still counts."""
    return rounding.tolerance("float32", np.minimum(magnitude(y_hat, y) / sigma, 100) + 1, OPERATIONS)


def magnitude(y_hat, y):
    """|ŷ| + |y| of each example, which bounds the rounding of ŷ − y."""
    return np.abs(y_hat.reshape(-1).astype(np.float64)) + np.abs(y.reshape(-1).astype(np.float64))


def expect_losses(returned, y_hat, y, sigma):
    """One loss for each example, in order and in any shape, and the right one."""
    losses, n = expect.array(returned, "loss of each example"), len(y_hat)
    if losses.size != n:
        seen = f"{losses.size}, in an array of shape {losses.shape}" if losses.ndim else "a single number"
        hint = {
            1: "One number came back. Return a loss for each example, not their sum or mean.",
            n * n: f"Shapes ({n}, 1) and ({n},) broadcast, so that every prediction meets every label.",
        }.get(losses.size)
        expect.fail("number of losses", f"{n}, one for each example", seen, hint=hint)
    losses, room = losses.reshape(-1), loss_room(y_hat, y, sigma)
    hint = which_other_loss(losses, y_hat, y, sigma, room)
    expect.close(losses, huber_loss(y_hat, y, sigma), "loss of each example", atol=room, hint=hint)


def which_other_loss(losses, y_hat, y, sigma, room):
    """The misconception whose losses these are, if they are one's, and not the right ones' too."""
    d = y_hat.reshape(-1).astype(np.float64) - y.reshape(-1).astype(np.float64)
    size, s = np.abs(d), float(sigma)
    right, quadratic, linear = huber_loss(y_hat, y, s), d**2 / (2 * s), np.abs(d) - s / 2
    n = len(d)

    def joined(threshold, inner, outer):
        return np.where(size > threshold, outer, inner)

    swapped = "The branches are swapped: the quadratic one is for |d| ≤ σ."
    signed = "Large negative errors get a negative loss: the linear branch takes |d|, not d."
    one_for_all = "This is the linear branch everywhere: choose the branch for each example."
    others = [
        (huber_loss(y_hat, y, 1 / s**2), "Right for sigma = 1 only: is the threshold 1/σ² in place of σ?"),
        (joined(1 / s**2, quadratic, linear), "Right for sigma = 1 only: is the threshold 1/σ² in place of σ?"),
        (huber_loss(y_hat, y, s**2), "Right for sigma = 1 only: is the threshold σ² in place of σ?"),
        (joined(s**2, quadratic, linear), "Right for sigma = 1 only: is the threshold σ² in place of σ?"),
        (huber_loss(y_hat, y, 1 / s), "Right for sigma = 1 only: is the threshold 1/σ in place of σ?"),
        (joined(1 / s, quadratic, linear), "Right for sigma = 1 only: is the threshold 1/σ in place of σ?"),
        (huber_loss(y_hat, y, 1.0), "These are the losses for σ = 1: is sigma not used, or rounded?"),
        (joined(2 * s, quadratic, linear), "The branches change over at 2σ in place of σ."),
        (joined(s / 2, quadratic, linear), "The branches change over at σ/2 in place of σ."),
        (joined(1.0, quadratic, linear), "The branches change over at |d| = 1 in place of σ."),
        (s * right, "σ times too large: nn.HuberLoss(delta=σ) has another factor than this definition."),
        (s**2 * right, "σ² times too large."),
        (right / s, "The losses come divided by σ once more than they should be."),
        (joined(s, quadratic, d - s / 2), signed),
        (joined(s, quadratic, np.sign(d) * linear), signed),
        (np.where(d > s, linear, quadratic), "Large negative errors stay quadratic: compare |d|, not d, with σ."),
        (joined(s, linear, quadratic), swapped),
        (joined(s, d**2 / 2, linear), "In the quadratic branch the division by σ is missing."),
        (joined(s, d**2 / s, linear), "In the quadratic branch the ½ is missing."),
        (joined(s, d**2 / (2 * s**2), linear), "The quadratic branch is divided by σ² in place of σ."),
        (joined(s, d**2 * s / 2, linear), "The quadratic branch is multiplied by σ in place of divided."),
        (joined(s, size, d**2 / 2), swapped),
        (joined(s, quadratic, size), "In the linear branch σ/2 is not taken off, or rounded to 0: the loss jumps at |d| = σ."),
        (joined(s, quadratic, size - s**2 / 2), "The linear branch takes off σ²/2 in place of σ/2."),
        (joined(s, quadratic, size - s), "The linear branch takes off σ in place of σ/2."),
        (joined(s, quadratic, size - 0.5), "The linear branch takes off ½ in place of σ/2."),
        (joined(s, quadratic, size + s / 2), "The linear branch adds σ/2 in place of taking it off."),
        (joined(s, quadratic, s * linear), "The linear branch is multiplied by σ; the slope beyond σ is 1."),
        (joined(s, quadratic, np.full(n, s / 2)), "The loss stays constant beyond σ: it should go on, with slope 1."),
        (quadratic, "This is the quadratic branch everywhere: large errors are not told from small ones."),
        (d**2 / 2, "This is the squared loss."),
        (linear, one_for_all),
        (np.maximum(linear, 0), one_for_all),
        (np.where(size == s, 0, right), "An error of exactly σ gets no branch: use ≤ in one of the two comparisons."),
        (size, "This is the absolute loss."),
        (s * (np.sqrt(1 + (d / s) ** 2) - 1), "This is the pseudo-Huber loss √(d² + σ²) − σ, a smooth approximation."),
        (right / n, "Each loss came divided by the number of examples: leave averaging to the caller."),
    ]  # fmt: skip
    for values, hint in others:
        near = 2 * room + 1e-5 * np.abs(values)
        if (np.abs(losses - values) <= near).all() and (np.abs(right - values) > 2 * near).any():
            return hint
    if (np.abs(np.sort(losses) - np.sort(right)) <= 2 * room.max()).all() and (
        np.abs(losses - right) > room
    ).any():
        return ORDER
    return None


def which_other_gradient(slopes, weights, y_hat, y, sigma, room):
    """The misconception whose gradient this is."""
    d = y_hat.reshape(-1).astype(np.float64) - y.reshape(-1).astype(np.float64)
    right, beyond = gradient(y_hat, y, sigma), np.abs(d) > sigma
    others = [
        (np.where(beyond, 0, right), "No gradient comes through the linear branch."),
        (np.where(beyond, right, 0), "No gradient comes through the quadratic branch."),
        (
            np.clip(d, -sigma, sigma),
            "The gradient is clipped at σ: it should be clipped at 1, and d divided by σ.",
        ),
        (d / sigma, "The gradient is not bounded: beyond σ it is 1 or −1."),
        (-right, "The gradient points the other way."),
        (2 * right, "The gradient is twice what it should be."),
    ]
    for values, hint in others:
        near = 2 * room + 1e-5 * np.abs(weights * values)
        if (np.abs(slopes - weights * values) <= near).all() and (np.abs(values - right) > 1e-3)[
            weights != 0
        ].any():
            return hint
    return None
