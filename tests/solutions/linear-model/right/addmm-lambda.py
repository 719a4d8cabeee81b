# shows: a lambda over addmm
import torch
linreg = lambda X, w, b: torch.addmm(b, X, w)
