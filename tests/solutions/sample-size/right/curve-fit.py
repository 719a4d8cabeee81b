# shows: scipy's curve_fit of a plane
import numpy as np
from scipy.optimize import curve_fit

rng = np.random.default_rng()
W, B = np.array([2.0, -3.4]), 4.2


def estimation_error(num_examples):
    X = rng.standard_normal((num_examples, 2))
    y = X @ W + B + rng.normal(scale=0.01, size=num_examples)
    (w1, w2, b), _ = curve_fit(lambda X, w1, w2, b: X @ np.array([w1, w2]) + b, X, y)
    return np.linalg.norm(W - [w1, w2]), np.linalg.norm(B - b)
