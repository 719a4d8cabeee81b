# shows: computed and returned in float32, whatever comes in
import torch


def linreg(X, w, b):
    return X.to(torch.float32) @ w.to(torch.float32) + b.to(torch.float32)
