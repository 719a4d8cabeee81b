# shows: f' where it has no graph
# fails: is_zero_where_the_slope_is_constant
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    d = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    if d.requires_grad:
        d = torch.autograd.grad(d.sum(), x)[0]
    return d
