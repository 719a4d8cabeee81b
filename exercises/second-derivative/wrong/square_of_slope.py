# shows: f' squared
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    return torch.autograd.grad(f(x).sum(), x)[0] ** 2
