# shows: torch.nn.functional.linear, whose weight is a row
import torch.nn.functional as F


def linreg(X, w, b):
    return F.linear(X, w.T, b)
