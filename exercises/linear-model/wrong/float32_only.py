# shows: a float32 constant in the product: float64 arguments raise
# fails: accepts_float64
import torch


def linreg(X, w, b):
    ones = torch.ones(X.shape[1], 1, dtype=torch.float32)
    return (X * w.T) @ ones + b
