# shows: 0·x² joined to f, so that f' always has a graph
import torch


def second_derivative(f, x):
    t = x.clone().detach().requires_grad_(True)
    y = f(t) + 0.0 * t**2
    g = torch.autograd.grad(y, t, grad_outputs=torch.ones_like(y), create_graph=True)[0]
    return torch.autograd.grad(g, t, grad_outputs=torch.ones_like(g))[0].detach()
