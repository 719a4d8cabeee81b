# shows: other names in another order, and in-place addition on the fresh product
import torch


def linreg(w, b, x):
    out = torch.mm(x, w)
    out += b
    return out
