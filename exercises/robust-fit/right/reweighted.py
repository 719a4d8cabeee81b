# shows: least absolute error by iteratively reweighted least squares
import torch


def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1).double()
    y = labels.double()
    theta = torch.zeros(X.shape[1], 1, dtype=torch.float64)
    for _ in range(50):
        root = (X @ theta - y).abs().clamp_min(1e-4).rsqrt()
        theta = torch.linalg.lstsq(root * X, root * y).solution
    theta = theta.float()
    return theta[:-1], theta[-1]
