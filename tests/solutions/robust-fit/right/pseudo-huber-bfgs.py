# shows: scipy.optimize.minimize with a pseudo-Huber loss of 0.1
import numpy as np
import torch
from scipy.optimize import minimize


def fit_robust(features, labels):
    n, d = features.shape
    A = np.hstack([features.numpy().astype(np.float64), np.ones((n, 1))])
    y = labels.numpy().astype(np.float64)[:, 0]
    delta = 0.1

    def f(p):
        r = A @ p - y
        root = np.sqrt(1 + (r / delta) ** 2)
        return delta**2 * np.sum(root - 1), A.T @ (r / root)

    p = minimize(f, np.zeros(d + 1), jac=True, method="BFGS", options={"maxiter": 2000, "gtol": 1e-6}).x
    return torch.from_numpy(p[:d]).reshape(d, 1), torch.tensor(p[d])
