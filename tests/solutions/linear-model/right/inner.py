# shows: torch.inner with the transposed weights
import torch
def linreg(X, w, b): return torch.inner(X, w.T).add(b)
