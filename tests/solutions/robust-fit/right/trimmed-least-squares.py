# shows: least trimmed squares, concentration steps from many random starts
import torch

def _solve(A, y):
    return torch.linalg.lstsq(A, y).solution

def fit_robust(features, labels):
    A = torch.hstack([features, torch.ones(len(features), 1)]).double()
    y = labels.double().reshape(-1, 1)
    n, p = A.shape
    keep = int(0.9 * n)
    best = (float('inf'), None)
    for _ in range(60):
        idx = torch.randperm(n)[:p + 1]
        theta = _solve(A[idx], y[idx])
        for _ in range(6):
            r = (A @ theta - y).abs().flatten()
            idx = r.argsort()[:keep]
            theta = _solve(A[idx], y[idx])
        score = (A[idx] @ theta - y[idx]).square().sum().item()
        if score < best[0]:
            best = (score, theta)
    theta = best[1].float()
    return theta[:-1], theta[-1]
