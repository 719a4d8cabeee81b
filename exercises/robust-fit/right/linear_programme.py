# shows: least absolute error as a linear programme
import numpy as np
from scipy.optimize import linprog


def fit_robust(features, labels):
    X, y = features.numpy().astype(float), labels.numpy().astype(float).ravel()
    n, d = X.shape
    A = np.hstack([X, np.ones((n, 1)), np.eye(n), -np.eye(n)])
    cost = np.r_[np.zeros(d + 1), np.ones(2 * n)]
    bounds = [(None, None)] * (d + 1) + [(0, None)] * (2 * n)
    solution = linprog(cost, A_eq=A, b_eq=y, bounds=bounds, method="highs").x
    return solution[:d], solution[d]
