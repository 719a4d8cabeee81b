# shows: the EM algorithm for Student's t noise, from zero
import torch


def fit_robust(features, labels, nu=1.0, steps=300):
    X = torch.cat([features, torch.ones(len(features), 1)], 1).double()
    y = labels.double()
    theta = torch.zeros(X.shape[1], 1, dtype=torch.float64)
    scale = 100.0
    for _ in range(steps):
        r = y - X @ theta
        weight = (nu + 1) / (nu + (r / scale) ** 2)
        theta = torch.linalg.solve(X.T @ (weight * X), X.T @ (weight * y))
        r = y - X @ theta
        scale = max(float((weight * r**2).mean().sqrt()), 1e-3)
    return theta[:-1, 0], theta[-1, 0]
