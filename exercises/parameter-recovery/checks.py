"""Training in the book's form: the parameters that the notebook's loop has left, against its own data.

`reference.theory.converged_sgd` derives how far from least squares the last step of a converged minibatch SGD can be.
"""

import numpy as np

from grader.authoring import check, expect
from grader.authoring.statistics import least_squares
from reference.theory.converged_sgd import BY_CHANCE_COPIED, CHANCE, LEAST_EXAMPLES, copied, room


@check(points=2, false_failure=CHANCE + 2 * BY_CHANCE_COPIED)
def training_has_converged_to_least_squares(student):
    """w and b that training has left are those that fit the notebook's data best, up to the noise.

    Train until the loss falls no more: more epochs, or a larger learning rate. Train b, too.
    """
    X = expect.finite(student.features, "features")
    y = expect.finite(student.labels, "labels").reshape(-1)
    theta = expect.finite(parameters(student.w, student.b, "w", "b"), "w and b")
    true = expect.finite(parameters(student.true_w, student.true_b, "true_w", "true_b"), "true_w and true_b")
    X = X.reshape(len(X), -1)
    n, d = X.shape
    expect.true(len(y) == n, "number of labels", f"{n}, one for each example", str(len(y)))
    expect.true(len(theta) == d + 1, "entries of w", f"{d}, one for each feature", str(len(theta) - 1))
    few = "With so few, the noise of the labels cannot be told from a fit that is off: make more data."
    expect.at_least(n, LEAST_EXAMPLES * (d + 1), "number of examples", hint=few)
    fit = fitted(X, y)
    if len(true) == d + 1:
        told = copied(theta, true, fit)
        for name, part in (("w", told[:-1]), ("b", told[-1:])):
            seen = f"true_{name}, to the last digit"
            hint = f"Noise keeps training from that: {name} is what it found, neither copied nor rounded."
            expect.true(not part.any(), name, "found by training", seen, hint=hint)
    hint = why(theta, fit.coefficients, true)
    expect.close(theta, fit.coefficients, "w and b, in this order", atol=room(fit, n), hint=hint)


def parameters(w, b, name_of_w, name_of_b):
    """w and b as one vector, the bias last."""
    return np.append(expect.array(w, name_of_w).reshape(-1), expect.number(b, name_of_b))


def fitted(X, y):
    """The least squares fit with an intercept."""
    try:
        return least_squares(X, y)
    except np.linalg.LinAlgError:
        return expect.fail("features", "columns that are independent", "one that follows from the others")


def why(theta, best, true):
    """The misconception that leads here, if it can be told."""
    if abs(theta[-1]) < 0.01 * abs(best[-1]) and np.allclose(theta[:-1], best[:-1], rtol=0.05):
        return "b is not trained."
    if len(true) == len(best) and not np.allclose(true, best, rtol=0.2, atol=0.2):
        return "The data do not come from true_w and true_b: which data was it trained on?"
    same = np.allclose(np.sort(theta), np.sort(best), rtol=0.01)
    if same and not np.allclose(theta, best, rtol=0.05):
        return "The numbers are right, but in another order: entry i of w belongs to feature i."
    going = float(theta[:-1] @ best[:-1] / (best[:-1] @ best[:-1]))
    straight = np.linalg.norm(theta[:-1] - going * best[:-1]) < 0.2 * going * np.linalg.norm(best[:-1])
    if len(best) > 2 and 0.01 < going < 0.9 and straight and np.isclose(theta[-1], best[-1], rtol=0.2):
        return f"b has come near, and w has {1 - going:.0%} of its way from zero to go: are the features that narrow?"
    if np.abs(theta[:-1]).max() < 0.2 * np.abs(best[:-1]).max() and np.isclose(theta[-1], best[-1], rtol=0.2):
        return "b is about right and w is not: do labels of shape (n,) meet predictions of shape (n, 1)?"
    share = 1 - float(theta @ best / (best @ best))
    along = (1 - share) * best
    if 0 < share < 1 and np.linalg.norm(theta - along) < 0.2 * np.linalg.norm(best - along):
        return f"{share:.1%} of the way from zero is still to go: train longer, with a larger learning rate, without decay."
    return None
