# shows: the bias repeated for each row
import torch


def linreg(X, w, b):
    n = X.shape[0]
    return X.mm(w) + b.repeat(n).unsqueeze(-1) + torch.zeros(n, 1, dtype=X.dtype)
