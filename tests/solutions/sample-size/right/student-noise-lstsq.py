# shows: scipy's lstsq, Student noise, features of different scales
import numpy as np
import scipy.linalg


def estimation_error(num_examples):
    w, b = np.array([0.3, 12.0]), -7.0
    X = np.random.randn(num_examples, 2) * np.array([5.0, 0.5]) + 1
    y = X @ w + b + np.random.standard_t(5, num_examples) * 0.1
    sol = scipy.linalg.lstsq(np.hstack([X, np.ones((num_examples, 1))]), y)[0]
    return np.sqrt(((sol[:2] - w) ** 2).sum()), np.abs(sol[2] - b)
