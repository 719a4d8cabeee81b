# F.linear with the transpose
import torch
import torch.nn.functional as F
def linreg(X, w, b): return F.linear(X, w.t(), b)
