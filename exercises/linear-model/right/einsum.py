# shows: einsum
import torch


def linreg(X, w, b):
    return torch.einsum("ij,jk->ik", X, w).add(b)
