# shows: create_graph forgotten: an error
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, retain_graph=True)[0]
    return torch.autograd.grad(first.sum(), x)[0]
