# shows: w by L1, but b recomputed as the mean residual
# wrong because: 1 % of labels at 10000: b is about 100 too large
import torch
def fit_robust(features, labels):
    y = labels.reshape(-1, 1).double()
    A = torch.cat([features.double(), torch.ones_like(y)], 1)
    wt = torch.ones_like(y)
    for _ in range(50):
        th = torch.linalg.lstsq(A * wt.sqrt(), y * wt.sqrt()).solution
        wt = 1 / (y - A @ th).abs().clamp(min=1e-3)
    w = th[:-1].float()
    b = (labels.reshape(-1, 1) - features @ w).mean()
    return w, b
