# shows: autograd.grad twice on a detached copy, constant f' treated apart
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_(True)
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    if not g.requires_grad:
        return torch.zeros_like(z)
    h = torch.autograd.grad(g.sum(), z, allow_unused=True)[0]
    return torch.zeros_like(z) if h is None else h
