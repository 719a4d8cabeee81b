"""The loss by epoch, the student's and the reference's on the same data."""

import numpy as np

from grader.authoring import curve, picture, plot
from reference.theory.minibatch_descent import losses_by_epoch


@picture(beside="takes_steps_of_the_right_size")
def the_loss_curve(student, rng):
    """Your losses by epoch, and those of minibatch SGD on the same data.

    On a logarithmic axis the losses fall along a straight line, until only the noise of the labels is left. Another
    slope means steps of another size. The order of the examples is random: the curves need not agree exactly.
    """
    n, d, lr, epochs, batch_size = 96, 2, 0.02, 14, 8
    X = rng.standard_normal((n, d)).astype(np.float32)
    y = (X @ [[2.0], [-3.4]] + 4.2 + 0.05 * rng.standard_normal((n, 1))).astype(np.float32)
    _, _, losses = student.train(X, y, lr, epochs, batch_size)
    epoch = np.arange(1, epochs + 1)
    return plot(
        curve("minibatch SGD", epoch, losses_by_epoch(X, y, lr, epochs, batch_size, rng)),
        curve("yours", epoch, losses, "student"),
        x="epoch",
        y="mean loss ½(ŷ − y)²",
        log="y",
    )
