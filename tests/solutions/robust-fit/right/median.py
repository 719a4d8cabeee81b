# iterated trimming of the largest residuals after an L1 start
import torch
def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], 1).double()
    y = labels.reshape(-1, 1).double()
    t = torch.linalg.lstsq(X, y).solution
    for _ in range(100):
        s = (1 / (y - X @ t).abs().clamp(min=1e-4)).sqrt()
        t = torch.linalg.lstsq(X * s, y * s).solution
    r = (y - X @ t).abs().flatten()
    k = r <= 10 * r.median() + 1e-6
    t = torch.linalg.lstsq(X[k], y[k]).solution
    return t[:-1].float(), t[-1].float()
