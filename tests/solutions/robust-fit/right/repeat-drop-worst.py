# shows: drops the points with the worst residuals and refits until none is above 1
import torch

def fit_robust(features, labels):
    X, y = features.clone(), labels.clone().reshape(-1, 1)
    ols = lambda: torch.linalg.lstsq(torch.cat([X.double(), torch.ones(len(X), 1).double()], 1), y.double()).solution
    for _ in range(10):
        theta = ols()
        r = (X.double() @ theta[:-1] + theta[-1] - y).abs().flatten()
        if r.max() < 1:
            break
        keep = r < r.max() * 0.5
        X, y = X[keep], y[keep]
    theta = ols().float()
    return theta[:-1], theta[-1]
