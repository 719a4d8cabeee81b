# shows: tensordot over the shared dimension
import torch


def linreg(X, w, b):
    return torch.tensordot(X, w, dims=1) + b.view(1, 1)
