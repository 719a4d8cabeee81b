# shows: Tukey's biweight, started from least absolute error
import torch


def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(features.shape[0], 1)], 1).double()
    y = labels.double()
    theta = torch.zeros(X.shape[1], 1).double()
    for _ in range(60):
        weight = 1 / (X @ theta - y).abs().clamp(min=1e-3)
        theta = torch.linalg.solve(X.T @ (weight * X), X.T @ (weight * y))
    for _ in range(10):
        r = X @ theta - y
        scale = 1.4826 * r.abs().median()
        u = r / (4.685 * scale)
        weight = torch.where(u.abs() < 1, (1 - u**2) ** 2, torch.zeros_like(u))
        theta = torch.linalg.solve(X.T @ (weight * X), X.T @ (weight * y))
    return theta[:-1], theta[-1]
