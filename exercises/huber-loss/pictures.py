"""The Huber loss over the error, the student's and the right one."""

import numpy as np

from grader.authoring import curve, mark, picture, plot
from reference.theory.huber_loss import huber_loss


@picture(beside="linear_beyond_sigma_and_quadratic_within")
def the_loss(student, rng):
    """Your loss for σ = 2, and the Huber loss.

    A parabola between −σ and σ, straight lines with slope ±1 outside, and no jump or kink where they meet.
    """
    sigma = 2.0
    d = np.linspace(-5, 5, 121)
    y_hat, y = d.astype(np.float32).reshape(-1, 1), np.zeros((len(d), 1), np.float32)
    return plot(
        curve("the Huber loss", d, huber_loss(y_hat, y, sigma)),
        curve("yours", d, student.huber_loss(y_hat, y, sigma), "student"),
        x="error ŷ − y",
        y="loss",
        marks=(mark("−σ", -sigma), mark("σ", sigma)),
    )
