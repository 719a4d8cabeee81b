# shows: ridge regression with a penalty too small to matter
import torch


def fit_resistance(current, voltage):
    X = torch.stack([current, torch.ones_like(current)], 1).double()
    penalty = 1e-9 * torch.eye(2).double() * X.square().sum(0)
    return torch.linalg.solve(X.T @ X + penalty, X.T @ voltage.double())[0].item()
