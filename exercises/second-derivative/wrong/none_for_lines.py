# shows: None where f' is constant
# fails: is_zero_where_the_slope_is_constant
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    if first.requires_grad:
        return torch.autograd.grad(first.sum(), x)[0]
