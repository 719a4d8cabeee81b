# b.item(): b detached from the graph
import torch
def linreg(X, w, b): return X @ w + b.item()
