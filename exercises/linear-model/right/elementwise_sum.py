# shows: broadcasting, a sum over features and a column again
import torch


def linreg(X, w, b):
    products = X * w.reshape(-1)
    return products.sum(dim=1, keepdim=True) + b
