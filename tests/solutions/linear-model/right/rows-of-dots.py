# shows: one dot product a row, stacked
import torch
def linreg(X, w, b):
    rows = [(x * w.squeeze(1)).sum() + b[0] for x in X]
    return torch.stack(rows).view(-1, 1)
