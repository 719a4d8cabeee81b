# shows: derivative in a shift t at 0 of f(x + t)
import torch
def second_derivative(f, x):
    base = x.detach().clone()
    t = torch.zeros_like(base, requires_grad=True)
    y = f(base + t)
    a = torch.autograd.grad(y.sum(), t, create_graph=True)[0] + t.mul(0)
    return torch.autograd.grad(a.sum(), t)[0]
