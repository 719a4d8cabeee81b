# w.data: w detached
import torch
def linreg(X, w, b): return X @ w.data + b
