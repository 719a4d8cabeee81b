# addmm lambda
import torch
linreg = lambda X, w, b: torch.addmm(b, X, w)
