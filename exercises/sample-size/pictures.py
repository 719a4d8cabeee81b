"""The error of the estimate over the number of examples, on logarithmic axes."""

import numpy as np

from grader.authoring import curve, expect, picture, plot

SIZES, REPEATS = (50, 150, 500, 1500, 5000), 5


@picture(beside="falls_like_one_over_root_n")
def the_error_by_sample_size(student, rng):
    """Your errors by the number of examples, on logarithmic axes.

    Medians of five calls each. An error of size c/√n is a straight line with slope −½ here: four times the data halve
    the error.
    """
    medians = np.array(
        [
            np.median([expect.pair(student.estimation_error(n), "errors") for _ in range(REPEATS)], axis=0)
            for n in SIZES
        ]
    )
    positive = medians[(medians > 0).all(axis=1)]
    scale = np.exp(np.mean(np.log(positive * np.sqrt(SIZES)[(medians > 0).all(axis=1), np.newaxis])))
    return plot(
        curve("slope −½", SIZES, scale / np.sqrt(SIZES)),
        curve("your error_w", SIZES, medians[:, 0], "student"),
        curve("your error_b", SIZES, medians[:, 1], "student"),
        x="number of examples n",
        y="error of the estimate",
        log="xy",
    )
