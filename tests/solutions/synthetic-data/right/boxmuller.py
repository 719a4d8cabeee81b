# own Box-Muller normal sampler
import torch
import math
def _randn(*s):
    u = 1 - torch.rand(*s, dtype=torch.float64)
    v = torch.rand(*s, dtype=torch.float64)
    return (torch.sqrt(-2 * torch.log(u)) * torch.cos(2 * math.pi * v)).float()
def synthetic_data(w, b, num_examples):
    X = _randn(num_examples, w.numel())
    return X, X.mm(w.view(-1, 1)) + b + 0.01 * _randn(num_examples, 1)
