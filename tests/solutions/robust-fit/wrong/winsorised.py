# shows: labels clamped to [-20, 20], then least squares
# wrong because: 5 % outliers become 20, and b moves by about 0.05 * (20 - b) = 0.8
import torch
def fit_robust(features, labels):
    y = labels.clamp(-20, 20).reshape(-1, 1)
    A = torch.cat([features, torch.ones_like(y)], 1)
    s = torch.linalg.lstsq(A, y).solution
    return s[:-1], s[-1]
