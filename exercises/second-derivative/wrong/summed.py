# shows: f'' summed over the points
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(first.sum(), x)[0].sum()
