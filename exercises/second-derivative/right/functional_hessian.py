# shows: the diagonal of torch.autograd.functional.hessian
import torch


def second_derivative(f, x):
    return torch.autograd.functional.hessian(lambda t: f(t).sum(), x).diagonal()
