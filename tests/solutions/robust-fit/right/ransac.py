# shows: RANSAC with a NumPy generator and a final refit on the inliers
import numpy as np
import torch

def fit_robust(features, labels, trials=200, tol=0.5):
    rng = np.random.default_rng()
    A = np.column_stack([features.numpy().astype(np.float64), np.ones(len(features))])
    y = labels.numpy().astype(np.float64).ravel()
    best = np.zeros(len(y), bool)
    for _ in range(trials):
        pick = rng.choice(len(y), size=A.shape[1] + 5, replace=False)
        theta = np.linalg.lstsq(A[pick], y[pick], rcond=None)[0]
        inliers = np.abs(A @ theta - y) < tol
        if inliers.sum() > best.sum():
            best = inliers
    theta = np.linalg.lstsq(A[best], y[best], rcond=None)[0]
    return torch.tensor(theta[:-1], dtype=torch.float32).reshape(-1, 1), torch.tensor(theta[-1:], dtype=torch.float32)
