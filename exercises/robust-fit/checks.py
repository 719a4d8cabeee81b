"""A robust fit: judged on data with known parameters and wrong labels, against the tolerance that was
promised.

The data are drawn so that Huber's loss with σ = 1, which wrong labels do pull a little, stays within three
quarters of it: then chance fails no robust estimate that has converged.
"""

import numpy as np

from grader.authoring import check, expect, given, sampled_from
from reference.theory.robust_regression import spoilt_data

WRONG_LABEL, MOST_WRONG, NOISE, TOLERANCE = 10_000.0, 0.05, 0.01, 0.1
LARGEST = 10.0  # parameter
FAIR = 0.75 * TOLERANCE


@check(points=4)
def recovers_the_parameters_despite_wrong_labels(student, rng):
    """With up to 5 % of the labels replaced by 10,000, each parameter comes back within 0.1.

    Squared errors let one wild label outweigh hundreds. The absolute value, or Huber's loss, pulls with the same force
    however wild it is. And train until nothing moves any more: w and b may be as large as 10.
    """
    corner = LARGEST * rng.choice([-1.0, 1.0], 11)
    expect_recovery(student, rng, 200, corner, MOST_WRONG)
    expect_recovery(student, rng, int(rng.integers(200, 1000)), parameters(rng, 1), MOST_WRONG)
    expect_recovery(
        student, rng, int(rng.integers(200, 300)), parameters(rng, int(rng.integers(2, 10))), MOST_WRONG
    )
    expect_recovery(
        student, rng, int(rng.integers(1000, 2000)), parameters(rng, int(rng.integers(2, 6))), MOST_WRONG
    )
    expect_recovery(
        student, rng, int(rng.integers(200, 600)), parameters(rng, int(rng.integers(2, 10))), 0.01
    )


@check(points=1)
def fits_good_labels_as_well(student, rng):
    """Without any wrong label, the parameters come back just the same.

    Do not count on there being outliers.
    """
    expect_recovery(student, rng, int(rng.integers(200, 400)), parameters(rng, int(rng.integers(1, 10))), 0.0)


@check(points=1, examples=2)
@given(strided=sampled_from([False, True]))
def leaves_its_arguments_alone(student, rng, strided):
    """Features and labels are what they were before the call.

    To mend labels, or to scale features, make copies of them.
    """
    data = spoilt_data(rng, 200, parameters(rng, 2), NOISE, MOST_WRONG, WRONG_LABEL, FAIR)
    features, labels = student.tensor(data.X, strided=strided), student.tensor(data.y, strided=strided)
    student.fit_robust(features, labels)
    expect.unchanged(features, data.X, "features after the fit")
    expect.unchanged(labels, data.y, "labels after the fit")


def parameters(rng, d):
    """Weights and bias, (d + 1,), of up to the largest size."""
    return rng.uniform(-LARGEST, LARGEST, d + 1)


def expect_recovery(student, rng, n, theta, share):
    """Data made with theta, n examples, this share of the labels wrong: theta comes back."""
    data = spoilt_data(rng, n, theta, NOISE, share, WRONG_LABEL, FAIR)
    w, b = expect.pair(student.fit_robust(data.X, data.y), "what fit_robust returns: (w, b)")
    weights, d = expect.array(w, "w").reshape(-1), len(theta) - 1
    hint = "The weights come first, then b." if weights.size == 1 else "w has one entry for each feature."
    expect.true(weights.size == d, "number of values in w", str(d), str(weights.size), hint=hint)
    have = np.append(weights, expect.number(b, "b"))
    what = f"w and b, in this order, from {n:,} examples, {data.wrong.sum()} of them with a wrong label"
    expect.close(have, theta, what, atol=TOLERANCE, hint=which_other_fit(have, data))


def which_other_fit(have, data):
    """What these parameters tell of how they were found."""
    theta, errors = data.theta, have - data.theta
    if not np.isfinite(have).all():
        return "The fit diverges: gradients of wild labels are too long for the step."
    if np.linalg.norm(have) < 0.1 * np.linalg.norm(theta):
        return "They have hardly left zero: take longer steps, or more of them."
    if have[-1] == 0:
        return "b is 0: the model has a bias, too."
    X, y = data.X.astype(np.float64), data.y.reshape(-1).astype(np.float64)
    rest, off = y - X @ have[:-1], abs(errors[-1]) > TOLERANCE
    if off and np.isclose(have[-1], rest.mean(), rtol=1e-3) and (np.abs(errors[:-1]) <= TOLERANCE).all():
        return "b is the mean of y − Xw over all labels, wild ones too: take that of the good ones, or the median."
    if off and min(abs(have[-1] - middle) for middle in (np.median(y), np.sort(y)[(len(y) - 1) // 2])) < 1e-3:
        return "b is the median of the labels: it should be that of y − Xw."
    if data.wrong.any():
        spoilt = data.squared_loss_fit() - theta
        if np.linalg.norm(errors - spoilt) < 0.2 * np.linalg.norm(spoilt):
            return "These are nearly the parameters of least squares, which wild labels drag away."
        shift = data.huber_shift(1.0)
        sigma = float(errors @ shift / (shift @ shift))
        if sigma > 1 and np.linalg.norm(errors - sigma * shift) < 0.2 * np.linalg.norm(errors):
            return f"Each wild label pulls with a force of about {sigma:.2g}. Huber's loss with a smaller σ pulls less."
    if (np.abs(errors[:-1]) <= TOLERANCE).all():
        return "The weights are right; b is not. Is it trained, and by steps that are long and many enough?"
    if np.abs(errors).max() < 1:
        return (
            "They come near, and not near enough: let the step size shrink towards the end, or train longer."
        )
    if (np.abs(have) <= np.abs(theta) + TOLERANCE).all() and (
        have * theta >= -TOLERANCE * np.abs(theta)
    ).all():
        return "They are on the way, and not yet there: take more steps, or longer ones at first."
    return "The wrong labels still pull with more than their share." if data.wrong.any() else None
