# shows: a column of ones, one product
import torch
def linreg(X, w, b):
    ones = torch.ones(X.shape[0], 1, dtype=X.dtype)
    theta = torch.cat((b.reshape(1, 1), w), dim=0)
    return torch.cat((ones, X), dim=1) @ theta
