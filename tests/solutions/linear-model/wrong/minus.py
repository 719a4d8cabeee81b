# subtracts the bias
import torch
def linreg(X, w, b): return X @ w - b
