# shows: least trimmed squares: fit, keep the 90 % with the smallest residuals, fit again
import numpy as np
import torch


def fit_robust(features, labels):
    X = np.column_stack([features.numpy(), np.ones(len(features))]).astype(np.float64)
    y = labels.numpy().astype(np.float64).ravel()
    keep = np.arange(len(y))
    for _ in range(20):
        theta, *_ = np.linalg.lstsq(X[keep], y[keep], rcond=None)
        keep = np.argsort(np.abs(X @ theta - y))[: int(0.9 * len(y))]
    return torch.tensor(theta[:-1]), torch.tensor(theta[-1])
