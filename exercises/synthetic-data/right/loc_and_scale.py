# shows: NumPy's legacy generator, all of it at once, then cut apart
import numpy as np
import torch


def synthetic_data(w, b, num_examples):
    d = w.shape[0]
    draws = np.random.randn(num_examples, d + 1).astype("float32")
    X, eps = torch.from_numpy(draws[:, :d].copy()), torch.from_numpy(draws[:, d:].copy())
    return X, X @ w.reshape(d, 1) + float(b) + 0.01 * eps
