# returns (1,) or (n,): squeeze
import torch
def linreg(X, w, b): return (X @ w).squeeze() + b
