"""The final loss over the learning rate, with 2/λmax marked."""

import numpy as np

from grader.authoring import curve, expect, mark, picture, plot
from reference.theory.gradient_descent import Descent, largest_rate

HIGHEST = 1e9  # a loss beyond it is not drawn: all the others would lie on one line


@picture(beside="converges_below_the_limit")
def the_loss_by_learning_rate(student, rng):
    """Your loss after 40 full-batch steps, for learning rates around 2/λmax.

    Towards the limit training is fast; beyond it every step enlarges the error, and the loss grows without end. A curve
    that stays low to the right of the limit does not take the steps that it is told to.
    """
    n, epochs = 48, 40
    X = (rng.standard_normal((n, 2)) * [1.0, 0.6]).astype(np.float32)
    y = (X @ [[2.0], [-3.4]] + 4.2 + 0.05 * rng.standard_normal((n, 1))).astype(np.float32)
    limit = largest_rate(X)
    rates = np.append(limit * np.geomspace(0.02, 0.9, 11), limit * np.linspace(0.96, 1.12, 9))
    ends = []
    for lr in rates:
        _, _, losses = expect.pair(student.train(X, y, float(lr), epochs, n), "what train returns", 3)
        ends.append(expect.array(losses, "losses").reshape(-1)[-1])
    right = [Descent(X, y, float(lr), epochs).losses[-1] for lr in rates]
    return plot(
        curve("gradient descent", rates, right),
        curve("yours", rates, np.where(np.abs(ends) < HIGHEST, ends, np.inf), "student"),
        x="learning rate",
        y="mean loss after 40 steps",
        log="y",
        marks=(mark("2/λmax", limit),),
    )
