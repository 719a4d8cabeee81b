# shows: scipy's least_squares with the Cauchy loss, from a robust start
import numpy as np
import torch
from scipy.optimize import least_squares


def fit_robust(features, labels):
    X = np.c_[features.numpy(), np.ones(len(features))].astype(float)
    y = labels.numpy().astype(float).ravel()
    start = np.zeros(X.shape[1])
    for scale in (10.0, 1.0, 0.1):
        start = least_squares(lambda p: X @ p - y, start, loss="soft_l1", f_scale=scale).x
    return torch.tensor(start[:-1], dtype=torch.float32), float(start[-1])
