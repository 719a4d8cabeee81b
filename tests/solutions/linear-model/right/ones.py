# a column of ones
import torch
def linreg(X, w, b):
    one = torch.ones(X.shape[0], 1, dtype=X.dtype)
    return torch.cat((X, one), dim=1) @ torch.cat((w, b.reshape(1, 1)), dim=0)
