# plain
import torch
def linreg(X, w, b):
    return torch.mm(X, w) + b
