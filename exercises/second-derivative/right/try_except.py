# shows: a failing second pass means zero
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    try:
        return torch.autograd.grad(first.sum(), x)[0]
    except RuntimeError:
        return torch.zeros_like(x)
