# shows: the whole Hessian
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    return torch.autograd.functional.hessian(lambda t: f(t).sum(), x)
