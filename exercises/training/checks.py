"""Training: judged on data for which the path of minibatch SGD is known, in whatever order examples come.

`reference.theory.repeated_example` and `.simplex` derive it. Where a path is followed labels are large, a
million and more: gradient descent is linear, so that a starting point up to `START` then makes no visible
difference.
"""

import numpy as np

from grader.authoring import booleans, check, expect, given, integers, sampled_from
from reference.theory.repeated_example import Walk, batch_sizes, recorded_losses, step_rates
from reference.theory.simplex import Simplex, corners

START = 8.0
"""No entry of a starting point is larger; one of a standard normal is with a chance of 1.3e-15."""

ANY_START = 1e-12
"""The chance that one of fewer than 800 entries that a check starts from is larger."""

LARGE = 1e6

# n = full·batch_size + rest, a smaller last batch in every other example. Shrinks to n = 3, where a sum is not
# twice the mean.
splits = {
    "full": sampled_from([1, 2, 3, 0]),
    "batch_size": sampled_from([3, 2, 4, 5, 6, 7, 1, 12]),
    "rest": integers(0, 11),
}


@check(points=1, examples=15, false_failure=ANY_START)
@given(
    n=integers(1, 9),
    d=integers(1, 4),
    batch_size=integers(1, 10),
    num_epochs=integers(1, 4),
    strided=booleans(),
)
def returns_w_b_and_a_loss_for_each_epoch(student, rng, n, d, batch_size, num_epochs, strided):
    """train returns (w, b, losses), with one loss for each epoch, and leaves its data alone.

    w has one entry for each feature; b is one number.
    """
    X = rng.standard_normal((n, d)).astype(np.float32)
    y = rng.standard_normal((n, 1)).astype(np.float32)
    features, labels = student.tensor(X, strided=strided), student.tensor(y, strided=strided)
    theta, losses = fit(student, features, labels, 0.01, num_epochs, batch_size)
    expect.finite(theta, "w and b")
    expect.finite(losses, "losses")
    hint = "They belong to your caller: shuffle indices, or work on a copy."
    expect.unchanged(features, X, "features after training", hint=hint)
    expect.unchanged(labels, y, "labels after training", hint=hint)


@check(points=2, examples=8, false_failure=ANY_START)
@given(
    d=integers(1, 3),
    copies=integers(3, 6),
    batch_size=integers(1, 6),
    rate=integers(6, 10),
    noise=sampled_from([0.0, 0.01, 0.1]),
)
def recovers_the_parameters_of_fresh_data(student, rng, d, copies, batch_size, rate, noise):
    """On data made with other parameters, w, b and the loss come to within the noise of the labels.

    The parameters are drawn anew each time. Train w and b both, on all examples and for all epochs.
    """
    n = copies * (d + 1)
    data = Simplex(
        corners=corners(d, rng),
        theta=rng.uniform(1, 10, d + 1) * rng.choice([-1, 1], d + 1),
        noise=noise * rng.standard_normal(n),
        lr=rate / 10 / (d + 1),
        batch_size=batch_size,
    )
    num_epochs = data.epochs_until(1e-4, START)
    X, y = data.examples
    X, y = X.astype(np.float32), y.astype(np.float32)
    theta, losses = fit(student, X, y, data.lr, num_epochs, data.batch_size)
    room = data.parameter_bounds(num_epochs, START)
    expect.close(theta, data.theta, "w and b, in this order", atol=room)
    hint = "Where w and b fit, the loss is that of the labels' noise, squared: is a root taken, or does a sum not begin at "
    hint += "zero in each epoch?"
    expect.at_most(abs(losses[-1]), data.loss_bound(num_epochs, START), "size of the last loss", hint=hint)


@check(points=2, examples=30, false_failure=ANY_START)
@given(
    d=integers(1, 4),
    **splits,
    num_epochs=integers(1, 4),
    progress=integers(4, 20),
)
def takes_steps_of_the_right_size(student, rng, d, full, batch_size, rest, num_epochs, progress):
    """Each batch moves w and b by lr times the gradient of its mean loss ½(ŷ − y)².

    All examples are alike here, and the label is large so that your starting values do not matter. Take plain
    steps, one for each batch: no momentum, no decay, no schedule.
    """
    n = full * batch_size + rest % batch_size or batch_size
    sizes = batch_sizes(n, batch_size)
    x, label, lr = repeated_example(rng, d, num_epochs * len(sizes), progress / 10)
    X, y = np.tile(x, (n, 1)), np.full((n, 1), label, np.float32)
    theta, _ = fit(student, X, y, lr, num_epochs, batch_size)
    right = [Walk(x, label, rates * num_epochs) for rates in step_rates(lr, sizes, batch_size)]
    room = right[0].parameter_bound(START, max(sizes))
    nearest = min(right, key=lambda path: np.abs(theta - path.parameters).max())
    hint = which_other_path(theta, x, label, lr, sizes, batch_size, num_epochs, room)
    expect.close(theta, nearest.parameters, "w and b, in this order", atol=room, hint=hint)


@check(points=1, needs=takes_steps_of_the_right_size, examples=20, false_failure=ANY_START)
@given(n=integers(2, 10), batch_size=integers(1, 11))
def uses_every_example_once_an_epoch(student, rng, n, batch_size):
    """In one epoch each example contributes once to w and b, with its own label.

    Each example has a feature of its own here, and w tells how often it was used. Go over all batches, the
    smaller last one too, and keep features and labels paired.
    """
    # Example i moves w[i] by lr·y[i]/batch_size. What blurs that: a start, by 8·11/(lr·1e10), and the pull
    # of b and w on the residual, by lr·(2n + 1)·2. Together that is less than 0.003.
    lr, blur = 1e-5, 0.003
    y = (1e10 * rng.uniform(1, 2, (n, 1)) * rng.choice([-1, 1], (n, 1))).astype(np.float32)
    theta, _ = fit(student, np.eye(n, dtype=np.float32), y, lr, 1, batch_size)
    used = theta[:-1] * batch_size / (lr * y.reshape(-1).astype(np.float64))
    last = batch_sizes(n, batch_size)[-1]
    # Where the last batch's step divides by its own size, the examples in it count for more.
    fuller = np.abs(used - batch_size / last) <= blur * batch_size / last
    if fuller.sum() == last:
        used = np.where(fuller, used * last / batch_size, used)
    expect.close(used, np.ones(n), "times that each example was used in one epoch", atol=blur)


@check(points=1, needs=takes_steps_of_the_right_size, examples=20, false_failure=ANY_START)
@given(
    d=integers(1, 4),
    **splits,
    num_epochs=integers(2, 4),
    progress=integers(4, 20),
)
def losses_follow_the_training(student, rng, d, full, batch_size, rest, num_epochs, progress):
    """losses[i] is the mean loss ½(ŷ − y)² after epoch i, or the mean over the batches of that epoch.

    Either on the whole training set after the epoch, or averaged over the epoch's batches while it trains.
    """
    n = full * batch_size + rest % batch_size or batch_size
    sizes = batch_sizes(n, batch_size)
    x, label, lr = repeated_example(rng, d, num_epochs * len(sizes), progress / 10)
    X, y = np.tile(x, (n, 1)), np.full((n, 1), label, np.float32)
    _, losses = fit(student, X, y, lr, num_epochs, batch_size)
    paths = [Walk(x, label, rates * num_epochs) for rates in step_rates(lr, sizes, batch_size)]
    right = [values for path in paths for values in recorded_losses(path.residuals, sizes, batch_size)]
    # A residual off by δ puts ½r² off by at most |r|δ + ½δ², and a mean of such by no more than the largest.
    off = paths[0].residual_bound(START, max(sizes))
    room = abs(label) * off + off**2 / 2
    nearest = min(right, key=lambda values: np.abs(losses - values).max())
    hint = which_other_losses(losses, right, sizes, room)
    expect.close(losses, nearest, "losses", atol=room, hint=hint)


@check(points=1, needs=takes_steps_of_the_right_size, examples=20, false_failure=ANY_START)
@given(
    d=integers(1, 3), batch_size=integers(1, 6), batches=sampled_from([3, 2, 4, 5]), num_epochs=integers(1, 3)
)
def losses_average_over_all_examples(student, rng, d, batch_size, batches, num_epochs):
    """Each loss averages over all examples, not over the last batch alone.

    The rate is so small here that nothing is learnt, and each loss is the mean of ½y².
    """
    n, lr = batch_size * batches, 1e-7
    X = rng.uniform(-1, 1, (n, d)).astype(np.float32)
    y = (LARGE * rng.uniform(1, 2, (n, 1)) * rng.choice([-1, 1], (n, 1))).astype(np.float32)
    _, losses = fit(student, X, y, lr, num_epochs, batch_size)
    # Predictions stay below START·(d + 1) + steps·lr·(d + 1)·2·LARGE = 32 + 12, beside labels of a million.
    mean = np.mean(y.astype(np.float64) ** 2) / 2
    right = np.full(num_epochs, mean)
    hint = which_other_losses(losses, [right], [batch_size] * batches, 1e-3 * mean)
    expect.close(losses, right, "losses", rtol=2e-4, hint=hint)


def fit(student, features, labels, lr, num_epochs, batch_size):
    """What `train` returns: w and b as one vector (d + 1,), and the losses (num_epochs,)."""
    returned = student.train(features, labels, lr, num_epochs, batch_size)
    w, b, losses = expect.pair(returned, "what train returns: (w, b, losses)", 3)
    n, d = features.shape
    weights = expect.array(w, "w").reshape(-1)
    if len(weights) != d:
        expect.fail("w", f"{d} entries, one for each feature", f"{len(weights)} entries")
    bias = expect.number(b, "b")
    recorded = expect.array(losses, "losses").reshape(-1)
    if len(recorded) != num_epochs:
        hint = why_so_many(len(recorded), num_epochs, len(batch_sizes(n, batch_size)))
        expect.fail("number of losses", f"{num_epochs}, one for each epoch", str(len(recorded)), hint=hint)
    return np.append(weights, bias), recorded


def repeated_example(rng, d, steps, way):
    """An example x (d,), a large label, and a rate at which the steps add up to `way`; none overshoots."""
    x = rng.uniform(-1.5, 1.5, d).astype(np.float32)
    label = float(np.float32(LARGE * rng.uniform(1, 2) * rng.choice([-1, 1])))
    share = min(way / steps, 0.4)
    return x, label, float(f"{share / (1 + np.sum(x.astype(np.float64) ** 2)):.4g}")


def why_so_many(count, num_epochs, batches):
    """What another number of losses than epochs tells."""
    if count == num_epochs * batches:
        return "There is one for each batch: record the mean over an epoch's batches, or the loss after it."
    if count == num_epochs + 1:
        return "One too many: do not record the loss before the first epoch."
    return "Train for num_epochs epochs, neither fewer nor more, and record one loss for each."


def which_other_path(theta, x, label, lr, sizes, batch_size, num_epochs, room):
    """The misconception that leads to these parameters, if there is one that does."""
    steps, epoch = len(sizes) * num_epochs, [lr] * len(sizes)
    left_out = "the smaller last batch" if sizes[-1] < batch_size else "a batch"
    skipped = sizes == [sizes[-1]] and sizes[-1] < batch_size
    still = (
        f"is {left_out} left out"
        if skipped
        else "is an epoch left out, or are gradients clipped, or rescaled as in Adam"
    )
    two = ", or is there one batch in place of two" if len(sizes) == 2 else ""
    others = [
        ([], {}, f"w and b have hardly moved: {still}?"),
        ([2 * lr] * steps, {},
         "Your steps are twice as long as the gradient of ½(ŷ − y)² gives: is the ½ missing?"),
        ([lr * size for size in sizes] * num_epochs, {},
         "Your steps are batch_size times too long: step along the batch's mean gradient, not its sum."),
        ([lr / size for size in sizes] * num_epochs, {},
         "Your steps are batch_size times too short: is the gradient of a mean divided once more?"),
        ([-lr] * steps, {}, "Your steps go uphill: subtract the gradient."),
        ([lr] * steps, {"clears_gradients": False},
         "Each step contains the gradients of the steps before: clear them after each step."),
        ([lr] * steps, {"trains_bias": False}, "b is not trained."),
        (epoch[:-1] * num_epochs, {}, f"A step is missing in each epoch: is {left_out} left out{two}?"),
        (epoch, {}, "Only the first epoch trains: go over the batches anew in each epoch."),
        (epoch[:1] * num_epochs, {}, "There is one step an epoch: take one for each batch."),
        ([lr] * (steps - len(sizes)), {}, "The last epoch is missing."),
        ([lr] * (steps + len(sizes)), {}, "There is an epoch too many."),
        ([1 / (1 + np.sum(np.square(x, dtype=np.float64)))], {},
         "This fits the labels exactly: take the steps that lr and num_epochs ask for, and no more."),
    ]  # fmt: skip
    right = Walk(x, label, [lr] * steps).parameters
    for rates, mistakes, hint in others:
        parameters = Walk(x, label, rates, **mistakes).parameters
        if np.abs(theta - parameters).max() <= 4 * room < np.abs(right - parameters).max() / 2:
            return hint
    if (np.abs(theta[:-1]) <= START).all() and np.abs(right[:-1]).max() > 4 * START:
        return (
            "b has moved, w hardly: does every weight take its step, and are the features left as they are?"
        )
    factor = float(theta @ right / (right @ right))
    if np.abs(theta - factor * right).max() > 4 * room:
        return None
    if steps == 1:
        return f"This one step is {factor:.3g} times as long as lr times the mean gradient."
    if factor < 1:
        return "These steps together are too short: is the rate lowered, a step left out, or is there decay?"
    return "These steps together are too long: is there momentum, a larger rate, or a step too many?"


def which_other_losses(losses, conventions, sizes, room):
    """The misconception whose losses these are, if they are one's."""
    n = sum(sizes)
    for right in conventions:
        # With two unequal batches a mean over the full ones alone is twice too large as well.
        if sizes[0] == sizes[-1] and np.abs(losses - 2 * right).max() <= 2 * room:
            return "The losses are twice too large: the loss is ½(ŷ − y)², also where it is only reported."
        if np.allclose(losses, np.sqrt(right), rtol=1e-4) or np.allclose(
            losses, np.sqrt(2 * right), rtol=1e-4
        ):
            return "These are roots of mean losses: report the mean itself."
        if n > 1 and np.abs(losses - n * right).max() <= n * room:
            return "The losses are sums over all examples: divide by their number."
        if np.abs(losses - np.cumsum(right)).max() <= len(losses) * room:
            return "Each loss contains those of the epochs before: begin each epoch's sum at zero."
    return None
