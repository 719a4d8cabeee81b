# shows: a function that differentiates, applied to itself
import torch


def derivative(f):
    def df(x):
        with torch.enable_grad():
            x = x if x.requires_grad else x.detach().requires_grad_(True)
            y = f(x)
            if not y.requires_grad:
                return torch.zeros_like(x)
            (d,) = torch.autograd.grad(y.sum(), x, create_graph=True, allow_unused=True)
        return torch.zeros_like(x) if d is None else d

    return df


def second_derivative(f, x):
    return derivative(derivative(f))(x.detach().clone())
