# shows: functional.hessian, blocks of ten points
import torch
def second_derivative(f, x):
    parts = []
    for block in x.detach().split(10):
        H = torch.autograd.functional.hessian(lambda t: f(t).sum(), block)
        parts.append(torch.diagonal(H))
    return torch.cat(parts)
