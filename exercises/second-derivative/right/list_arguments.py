# shows: the functions the other way round
import torch


def second_derivative(x, f):
    x = x.detach().requires_grad_(True)
    g = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(g.sum(), x)[0]
