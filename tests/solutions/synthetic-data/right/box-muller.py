# shows: normals by Box-Muller from uniform numbers, float64
import math
import torch

def _gauss(*shape):
    u1 = 1.0 - torch.rand(*shape, dtype=torch.float64)   # in (0, 1]
    u2 = torch.rand(*shape, dtype=torch.float64)
    return torch.sqrt(-2.0 * torch.log(u1)) * torch.cos(2 * math.pi * u2)

def synthetic_data(w, b, num_examples):
    w = w.to(torch.float64).view(-1, 1)
    X = _gauss(num_examples, w.shape[0])
    y = X @ w + b + 0.01 * _gauss(num_examples, 1)
    return X, y
