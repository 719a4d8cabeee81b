"""Mean loss or summed loss: the rate returned is judged by the ratio of the two gradients.

A rate may also be found by experiment, from gradients of sums over the batch in float32: the tolerance is
what such a sum loses, and a tenth of the smallest error to catch, a batch_size that is off by one.
"""

from grader.authoring import check, expect, given, integers, one_of, rounding, sampled_from
from reference.theory.loss_aggregation import rate_on_mean

LARGEST_BATCH = 1000  # but for a few
TOLERANCE = 0.1 / LARGEST_BATCH
assert rounding.gamma(LARGEST_BATCH + 10) < TOLERANCE

# In an order in which the first, the simplest, tells the misconceptions apart: 0.03 and 32.
significant = integers(0, 98).map(lambda i: (i + 2) % 99 + 1)
decades = sampled_from([2, 3, 1, 4, 5, 6, 8])
any_size = integers(0, LARGEST_BATCH - 1).map(lambda i: (i + 31) % LARGEST_BATCH + 1)
batch_sizes = one_of(any_size, sampled_from([2, 1, LARGEST_BATCH, 4096, 50_000]))


@check(points=2, examples=60)
@given(digits=significant, decade=decades, batch_size=batch_sizes)
def mean_and_sum_take_the_same_steps(student, digits, decade, batch_size):
    """With the rate returned, a step on the mean loss is the step that lr takes on the sum.

    How long is the gradient of the mean of batch_size losses, compared with the gradient of their sum?
    """
    lr = digits / 10**decade
    returned = student.mean_loss_lr(lr, batch_size)
    rate = expect.number(returned, "rate for the mean loss", hint="Return the new rate alone, as a number.")
    room = max(TOLERANCE, rounding.gamma(batch_size + 10))
    hint = which_other_rate(rate, lr, batch_size)
    expect.close(rate, rate_on_mean(lr, batch_size), "rate for the mean loss", rtol=room, hint=hint)


def which_other_rate(rate, lr, batch_size):
    """The misconception that leads to this rate, if one does that tells it from the right one."""
    right = rate_on_mean(lr, batch_size)
    others = [
        (lr, "This is lr itself: but the mean's gradient is batch_size times shorter than the sum's."),
        (
            lr / batch_size,
            "The other way round: the gradient of the mean is shorter, so its rate must be larger.",
        ),
        (lr * batch_size**0.5, "√batch_size keeps the noise of the steps the same, not the steps."),
        (right * batch_size, "batch_size is multiplied in twice."),
        (batch_size, "This is batch_size: the rate for the mean loss depends on lr, too."),
        (0.0, "A rate of zero takes no steps at all: is it rounded?"),
    ]
    if batch_size <= 32:  # wrong only for larger ones, it is another mistake: a bound, for instance
        others.append((lr * (batch_size - 1), "The mean divides by batch_size, not by batch_size − 1."))
    if right > 1:
        others.append((1.0, "The rate may be larger than 1: the steps are to be the same, however long."))
    others.append((int(right), "The rate is not rounded to a whole number."))
    if batch_size == 1:
        others.append((rate, "For a single example the mean is the sum: lr stays as it is."))
    elif batch_size <= LARGEST_BATCH:
        others += [
            (right / 2, "Half of what it should be: the ½ of the loss is in the sum and in the mean alike."),
            (right * 2, "Twice what it should be: the ½ of the loss is in the sum and in the mean alike."),
        ]
    others += [(round(right, digits), "The rate is rounded: return it as it is.") for digits in range(7)]
    times = round(rate / lr)
    others.append((lr * times, f"This is {times} · lr, but a batch has {batch_size} examples."))
    for value, hint in others:
        if abs(rate - value) <= TOLERANCE * abs(value) and abs(right - value) > TOLERANCE * right:
            return hint
    return None
