# shows: L1 regression as a linear programme (scipy)
import numpy as np
import torch
from scipy.optimize import linprog

def fit_robust(features, labels):
    X = np.hstack([features.numpy(), np.ones((len(features), 1))]).astype(float)
    y = labels.numpy().astype(float).reshape(-1)
    n, p = X.shape
    c = np.r_[np.zeros(p), np.ones(2 * n)]
    A = np.hstack([X, np.eye(n), -np.eye(n)])
    res = linprog(c, A_eq=A, b_eq=y, bounds=[(None, None)] * p + [(0, None)] * (2 * n), method='highs')
    th = torch.from_numpy(res.x[:p]).float()
    return th[:-1, None], th[-1:]
