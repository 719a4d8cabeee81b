# shows: drawn by NumPy in float64, handed over as float32 tensors
import numpy as np
import torch


def synthetic_data(w, b, num_examples):
    weights = np.asarray(w, dtype=np.float64).ravel()
    X = np.random.normal(size=(num_examples, weights.size))
    y = X.dot(weights) + b + np.random.normal(scale=0.01, size=num_examples)
    return torch.from_numpy(X).float(), torch.from_numpy(y).float().unsqueeze(1)
