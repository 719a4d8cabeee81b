# shows: functional.hessian, vectorised
import torch


def second_derivative(f, x):
    H = torch.autograd.functional.hessian(lambda t: torch.sum(f(t)), x.detach(), vectorize=True)
    return torch.einsum("ii->i", H)
