# two calls of autograd.grad
import torch
def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    g, = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not g.requires_grad: return torch.zeros_like(x)
    h, = torch.autograd.grad(g.sum(), x, allow_unused=True)
    return torch.zeros_like(x) if h is None else h
