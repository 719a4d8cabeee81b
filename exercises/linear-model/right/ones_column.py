# shows: the bias as the weight of a column of ones
import torch


def linreg(X, w, b):
    ones = torch.ones(X.shape[0], 1, dtype=X.dtype, device=X.device)
    return torch.cat((X, ones), dim=1) @ torch.cat((w, b.reshape(1, 1)), dim=0)
