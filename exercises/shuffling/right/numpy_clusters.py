# shows: NumPy arrays; no randomness at all
import numpy as np


def malicious_dataset(num_examples):
    X = np.linspace(-2.5, 2.5, num_examples).reshape(-1, 1)
    w, b = np.array([[4.0]]), 7.0
    y = X @ w + b
    return X.astype(np.float32), y.astype(np.float32), w, b
