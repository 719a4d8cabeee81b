# shows: one entry at a time, with a helper for the first derivative
import torch
def derivative(y, t):
    if not y.requires_grad:
        return torch.zeros_like(t)
    d = torch.autograd.grad(y, t, create_graph=True, allow_unused=True)[0]
    return torch.zeros_like(t) if d is None else d
def second_derivative(f, x):
    result = []
    for value in x.tolist():
        t = torch.tensor([value], dtype=x.dtype, requires_grad=True)
        result.append(derivative(derivative(f(t).sum(), t).sum(), t).item())
    return torch.tensor(result, dtype=x.dtype)
