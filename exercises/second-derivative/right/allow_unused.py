# shows: materialised gradients, after a check for a graph
import torch


def second_derivative(f, x):
    p = x.detach().clone().requires_grad_(True)
    g, = torch.autograd.grad(f(p), p, torch.ones_like(p), create_graph=True)
    if g.grad_fn is None:
        return p.detach() * 0
    h, = torch.autograd.grad(g, p, torch.ones_like(p), allow_unused=True)
    return h if h is not None else torch.zeros_like(p)
