# IRLS for L1
import torch
def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], 1).double()
    y = labels.reshape(-1, 1).double()
    t = torch.linalg.lstsq(X, y).solution
    for _ in range(200):
        s = (1 / (y - X @ t).abs().clamp(min=1e-6)).sqrt()
        t = torch.linalg.lstsq(X * s, y * s).solution
    return t[:-1].float(), t[-1].float()
