# shows: iteratively reweighted least squares for the L1 loss
import torch

def fit_robust(features, labels, iterations=50, eps=1e-4):
    X = torch.cat([features, torch.ones(len(features), 1)], 1).double()
    y = labels.double().reshape(-1, 1)
    weights = torch.ones_like(y)
    for _ in range(iterations):
        XtW = (X * weights).T
        theta = torch.linalg.solve(XtW @ X, XtW @ y)
        weights = 1 / (y - X @ theta).abs().clamp(min=eps)
    theta = theta.float()
    return theta[:-1], theta[-1]
