# shows: allow_unused, and zeros where there is no graph
import torch
def second_derivative(f, x):
    with torch.enable_grad():
        z = x.detach().clone().requires_grad_(True)
        y = f(z)
        g = torch.autograd.grad(y, z, grad_outputs=torch.ones_like(y), create_graph=True)[0]
        if not g.requires_grad:
            return torch.zeros_like(x)
        h = torch.autograd.grad(g.sum(), z, allow_unused=True)[0]
    return torch.zeros_like(x) if h is None else h
