# shows: allow_unused alone does not help where f' has no graph
# fails: is_zero_where_the_slope_is_constant
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    second = torch.autograd.grad(first.sum(), x, allow_unused=True)[0]
    return torch.zeros_like(x) if second is None else second
