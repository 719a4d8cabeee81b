# shows: addmv, then a column
import torch
def linreg(X, w, b):
    return torch.addmv(b.expand(X.shape[0]), X, w[:, 0])[:, None]
