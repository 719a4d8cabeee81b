# shows: one feature, a straight line by polyfit, random parameters each call
import numpy as np


def estimation_error(num_examples):
    w, b = np.random.randn(2) * 3
    x = np.random.randn(num_examples)
    y = w * x + b + 0.1 * np.random.randn(num_examples)
    w_hat, b_hat = np.polyfit(x, y, 1)
    return abs(w - w_hat), abs(b - b_hat)
