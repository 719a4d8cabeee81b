# shows: NumPy throughout, one feature, NumPy scalars
import numpy as np

rng = np.random.default_rng()
slope, intercept = -7.0, 100.0


def estimation_error(num_examples):
    x = rng.normal(size=num_examples)
    y = slope * x + intercept + rng.normal(scale=0.5, size=num_examples)
    a, c = np.polyfit(x, y, 1)
    return np.abs(a - slope), np.abs(c - intercept)
