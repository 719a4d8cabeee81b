# shows: no sum: only for a single point
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(first, x)[0]
