# shows: a sum over the products of rows, by torch.sum with keepdims
import torch


def linreg(X, w, b):
    return torch.sum(torch.mul(X, w.transpose(0, 1)), 1, keepdims=True) + b
