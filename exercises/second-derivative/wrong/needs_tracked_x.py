# shows: only for an x that requires gradients already
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(first.sum(), x)[0]
