# bias forced to zero
import torch
def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], 1).double()
    y = labels.reshape(-1, 1).double()
    t = torch.linalg.lstsq(X, y).solution
    k = y.flatten() < 5000
    t = torch.linalg.lstsq(X[k], y[k]).solution
    t[-1] = 0
    return t[:-1].float(), t[-1].float()
