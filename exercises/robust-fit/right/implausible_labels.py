# shows: labels no such model could have made are left out
import torch


def fit_robust(features, labels):
    plausible = (labels < 1000).squeeze(1)
    X, y = features[plausible], labels[plausible]
    mean_x, mean_y = X.mean(0, keepdim=True), y.mean()
    w = torch.linalg.solve((X - mean_x).T @ (X - mean_x), (X - mean_x).T @ (y - mean_y))
    return w, mean_y - (mean_x @ w).squeeze()
