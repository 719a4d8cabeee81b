"""Learning rate: full-batch gradient descent, judged step by step by its closed form.

`reference.theory.gradient_descent` has it, with bounds for float32 and for a starting point up to `START`.
Labels are large: gradient descent is linear, so that such a start makes no visible difference.
"""

import numpy as np

from grader.authoring import check, expect, given, integers, rounding, sampled_from
from reference.theory.gradient_descent import Descent, growth_factor, largest_rate, leading_direction
from reference.theory.linear_regression import least_squares, with_bias

START = 8.0
"""No entry of a starting point is larger; one of a standard normal is with a chance of 1.3e-15."""

ANY_START = 1e-12
"""The chance that one of fewer than 800 entries that a check starts from is larger."""

FLOAT32_NEARLY_FULL = 1e30
"""From here on a loss may be inf or nan: sums of squares on the way to it overflow before it does."""


@check(points=2, examples=20, false_failure=ANY_START)
@given(
    n=sampled_from([3, 4, 5, 6, 8, 11, 16, 50, 130, 300]),
    d=integers(1, 3),
    percent=integers(5, 190),
    num_epochs=integers(1, 6),
)
def each_epoch_takes_one_gradient_step(student, rng, n, d, percent, num_epochs):
    """With the whole data set as one batch, each epoch moves w and b by −lr times the mean loss's gradient.

    The loss is the mean of ½(ŷ − y)². Take the plain step on the whole batch, whatever its size: no
    momentum, no decay, no schedule.
    """
    X, y = bowl(rng, max(n, d + 2), d, 1e6)
    descent = Descent(X, y, rate(X, percent / 100), num_epochs, START)
    theta, _ = fit(student, descent)
    expect_parameters(theta, descent)


@check(points=2, examples=5, false_failure=ANY_START)
@given(n=integers(3, 16), d=integers(1, 3), percent=integers(60, 95))
def converges_below_the_limit(student, rng, n, d, percent):
    """Below 2/λ training converges to the least-squares fit, and more epochs bring it closer.

    λ is the largest eigenvalue of XᵀX/n, with a column of ones for b. Plain steps do it, without momentum,
    decay, a schedule, or an early stop.
    """
    X, y = bowl(rng, max(n, d + 2), d, 1e6)
    lr = rate(X, percent / 100)
    best = least_squares(X, y)
    epochs, distances = [8, 16], []
    for num_epochs in epochs:
        descent = Descent(X, y, lr, num_epochs, START)
        theta, losses = fit(student, descent)
        room = descent.parameter_bounds[-1]
        after = f"w and b after {num_epochs} epochs"
        expect.close(
            theta, descent.parameters[-1], after, atol=room, hint=which_other_descent(theta, descent)
        )
        expect_losses(losses, descent)
        distances.append(float(np.linalg.norm(theta - best)))
    limit = np.linalg.norm(descent.parameters[-1] - best) + np.sqrt(d + 1) * room
    expect.at_most(distances[1], limit, f"distance from the least-squares fit after {epochs[1]} epochs")
    expect.at_most(distances[1], distances[0], "distance after the longer training")
    expect_the_loss_of_the_fit(student, *bowl(rng, max(n, d + 2), d, 1.0))


@check(points=1, needs=each_epoch_takes_one_gradient_step, examples=12, false_failure=ANY_START)
@given(n=integers(3, 16), d=integers(1, 3), decades=integers(2, 6), num_epochs=integers(1, 10))
def a_tiny_rate_is_slow(student, rng, n, d, decades, num_epochs):
    """With a rate far below the limit, training covers only the small distance that its steps add up to.

    Steps follow the gradient's size. They are not rescaled, and there are not more of them than epochs.
    """
    X, y = bowl(rng, max(n, d + 2), d, 10.0 ** (5 + decades))
    descent = Descent(X, y, rate(X, 10.0**-decades), num_epochs, START)
    theta, losses = fit(student, descent)
    expect_parameters(theta, descent)
    expect_losses(losses, descent)


@check(points=2, needs=each_epoch_takes_one_gradient_step, examples=12, false_failure=ANY_START)
@given(n=integers(3, 16), d=integers(1, 3), percent=integers(105, 300), num_epochs=integers(3, 10))
def grows_above_the_limit_at_the_predicted_rate(student, rng, n, d, percent, num_epochs):
    """Above 2/λ the loss grows: along the steepest direction, by (1 − lr·λ)² each step.

    A rate that is too large is to be obeyed too: no clipping, no smaller rate, no way back.
    """
    X, y = bowl(rng, max(n, d + 2), d, 1e6)
    descent = Descent(X, y, rate(X, percent / 100), num_epochs, START)
    theta, losses = fit(student, descent)
    expect_losses(losses, descent)
    expect_parameters(theta, descent)
    leading = leading_direction(X)
    error = abs(leading @ (theta - least_squares(X, y)))
    first = abs(leading @ least_squares(X, y))
    grown = first * abs(growth_factor(X, descent.lr)) ** num_epochs
    room = np.sqrt(d + 1) * descent.parameter_bounds[-1]
    expect.between(
        error, grown - room, grown + room, f"error along the steepest direction after {num_epochs} steps"
    )


@check(points=2, examples=3, false_failure=ANY_START)
@given(n=integers(3, 16), d=integers(1, 3), percent=integers(500, 1500))
def far_above_the_limit_it_ends_in_inf_or_nan(student, rng, n, d, percent):
    """Far above 2/λ the loss leaves the range of floats, and training still returns a loss for each epoch.

    inf and nan are the right answers here: neither stop early nor replace them.
    """
    X, y = bowl(rng, max(n, d + 2), d, 1e3)
    lr = rate(X, percent / 100)
    # Forty decades: then w and b have left float32, and in float64 the loss, 1e86, is still a number.
    num_epochs = int(np.ceil(40 / np.log10(abs(growth_factor(X, lr)))))
    descent = Descent(X, y, lr, num_epochs, START)
    theta, losses = fit(student, descent)
    expect_losses(losses, descent)
    expected = np.where(np.isfinite(theta), descent.parameters[-1], theta)
    expect.close(theta, expected, "w and b, in this order", atol=descent.parameter_bounds[-1])


def bowl(rng, n, d, size):
    """Features (n, d) whose Hessian has no eigenvalue near zero, and labels (n, 1) of about that size.

    The least-squares fit lies well away from zero along the steepest direction; some noise is left around it.
    """
    centred = rng.standard_normal((n, d))
    centred -= centred.mean(axis=0)
    axes, _ = np.linalg.qr(centred)
    turn, _ = np.linalg.qr(rng.standard_normal((d, d)))
    X = np.sqrt(n) * (axes * rng.uniform(0.7, 1.4, d)) @ turn + rng.uniform(-0.4, 0.4, d)
    X = X.astype(np.float32)
    theta = rng.uniform(0.5, 1) * leading_direction(X) + rng.uniform(-0.3, 0.3, d + 1)
    y = with_bias(X) @ theta + rng.uniform(-0.05, 0.05, n)
    return X, (size * y[:, np.newaxis]).astype(np.float32)


def rate(X, share):
    """That share of the largest learning rate, 2/λ, with four digits."""
    return float(f"{share * largest_rate(X):.4g}")


def fit(student, descent):
    """What `train` makes of that descent: w and b as one vector (d + 1,), and the losses (steps,)."""
    n, d = descent.X.shape
    returned = student.train(descent.X, descent.y, descent.lr, descent.steps, n)
    w, b, losses = expect.pair(returned, "what train returns: (w, b, losses)", 3)
    weights = expect.array(w, "w").reshape(-1)
    if len(weights) != d:
        expect.fail("w", f"{d} entries, one for each feature", f"{len(weights)} entries")
    bias = expect.number(b, "b")
    recorded = expect.array(losses, "losses").reshape(-1)
    if len(recorded) != descent.steps:
        expect.fail(
            "number of losses",
            f"{descent.steps}, one for each epoch",
            str(len(recorded)),
            hint="Take num_epochs steps and record a loss for each, whatever the losses are: inf and nan are "
            "right answers where the rate is too large.",
        )
    return np.append(weights, bias), recorded


def expect_parameters(theta, descent, what="w and b, in this order"):
    """These are the parameters where the descent ends."""
    hint = which_other_descent(theta, descent)
    expect.close(theta, descent.parameters[-1], what, atol=descent.parameter_bounds[-1], hint=hint)


def expect_losses(losses, descent):
    """Each loss is the mean of ½(ŷ − y)² after its epoch, or before, as an average over its one batch is."""
    wanted, rooms = descent.losses, descent.loss_bounds
    conventions = []
    for shift in (1, 0):
        expected, room = wanted[shift:][: len(losses)], rooms[shift:][: len(losses)]
        overflowed = ~np.isfinite(losses) & (expected > FLOAT32_NEARLY_FULL)
        expected = np.where(overflowed, losses, expected)
        with np.errstate(invalid="ignore"):  # inf - inf, where both have overflowed
            right = overflowed | (np.abs(losses - expected) <= room)
        conventions.append((np.count_nonzero(right), -shift, expected, room))
    _, _, expected, room = max(conventions, key=lambda convention: convention[:2])
    with np.errstate(invalid="ignore"):
        early = (expected < FLOAT32_NEARLY_FULL) & ~(np.abs(losses - expected) <= room)
    plain = "These are not the losses of plain steps at this rate, and nothing has overflowed there yet."
    hint = which_other_losses(losses, descent) or (plain if early.any() else None)
    expect.close(losses, expected, "losses", atol=room, hint=hint)


def expect_the_loss_of_the_fit(student, X, y):
    """Labels of about one: after a hundred epochs the start no longer shows, and the loss is that of the noise."""
    descent = Descent(X, y, rate(X, 0.5), 100, START)
    _, losses = fit(student, descent)
    hint = "It should be the mean of ½(ŷ − y)² at the least-squares fit: does each epoch's sum begin at zero?"
    # Before its last step it is as good as there; and a loss may have its square multiplied out, in float32.
    room = descent.loss_bounds[-2] + abs(descent.losses[-1] - descent.losses[-2])
    room += rounding.gamma(len(X) + 10) * np.sum(np.square(y, dtype=np.float64))
    expect.close(losses[-1], descent.losses[-1], "loss after 100 epochs", atol=room, hint=hint)


def which_other_descent(theta, descent):
    """The misconception that leads to these parameters, if there is one that does."""
    n, right, room = len(descent.X), descent.parameters[-1], descent.parameter_bounds[-1]
    if (np.abs(theta - right) <= room).all():
        return None
    others = [
        (2, "Your steps are twice as long as the gradient of ½(ŷ − y)² gives: is the ½ missing?"),
        (n, "Your steps are n times too long: take the gradient of the mean loss, not of the sum."),
        (
            1 / n,
            "Your steps are n times too short: is the gradient of a mean divided by the batch size again?",
        ),
        (-1, "Your steps go uphill: subtract the gradient."),
        (
            0,
            "w and b have hardly moved: is a step left out, or are gradients clipped, or rescaled as in Adam?",
        ),
    ]
    same = descent.X, descent.y
    descents = [(Descent(*same, factor * descent.lr, descent.steps, START), hint) for factor, hint in others]
    descents += [
        (Descent(*same, descent.lr, descent.steps + 1, START), "This is where one step more than num_epochs leads."),
        (Descent(*same, descent.lr, descent.steps - 1, START), "This is where one step fewer than num_epochs leads."),
        (Descent(descent.X[:-1], descent.y[:-1], descent.lr, descent.steps, START), "The last example is left out."),
        (Descent(*same, descent.lr * n / (n - 1), descent.steps, START), "The mean divides by n, not by n − 1."),
        (Descent(*same, 1.0, descent.steps, START), f"This is where a rate of 1 leads; lr is {descent.lr:g}."),
    ]  # fmt: skip
    for other, hint in descents:
        near = 2 * other.parameter_bounds[-1]
        if (
            np.abs(theta - other.parameters[-1]).max()
            <= near
            < np.abs(other.parameters[-1] - right).max() / 2
        ):
            return hint
    best = least_squares(descent.X, descent.y)
    if np.abs(theta - best).max() <= 2 * room < np.abs(right - best).max() / 2:
        return (
            "This is the least-squares fit already. Gradient descent only comes closer to it, step by step."
        )
    if abs(theta[-1]) <= START < np.abs(right[-1]) / 2:
        return "b is not trained."
    if not np.isfinite(theta).all():
        return None
    wrong = np.abs(theta - right) > room
    if not wrong[:-1].any():
        return (
            "The weights are right, b is not: does b take the same step, by a gradient from before w moved?"
        )
    if not wrong[-1]:
        return "b is right, the weights are not: is something done to them alone, such as weight decay?"
    length, aim = np.linalg.norm(theta), np.linalg.norm(right)
    aligned = (
        0.999999 if descent.steps == 1 else 0.999
    )  # a single step keeps its direction, however long it is
    if theta @ right < aligned * length * aim:
        return None
    if length < 0.8 * aim:
        return "These steps together are too short: is the rate lowered, or a step clipped or left out?"
    if length > 1.25 * aim:
        return "These steps together are too long: is there momentum, a larger rate, or more than a step an epoch?"
    return None


def which_other_losses(losses, descent):
    """The misconception whose losses these are, if they are one's."""
    n = len(descent.X)
    if len(losses) > 1 and (losses == losses[0]).all():
        return "All losses are the same number: record the loss of each epoch, as it is."
    with np.errstate(all="ignore"):
        for right in (descent.losses[1:], descent.losses[:-1]):
            if np.allclose(losses, 2 * right, rtol=1e-3):
                return (
                    "The losses are twice too large: the loss is ½(ŷ − y)², also where it is only reported."
                )
            if np.allclose(losses, n * right, rtol=1e-3):
                return "The losses are sums over all examples: divide by their number."
    return None
