# shows: in double precision
import torch


def second_derivative(f, x):
    x = x.detach().double().requires_grad_(True)
    g = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    h = torch.autograd.grad(g.sum() + 0 * x.sum(), x)[0]
    return h
