# shows: Hessian times a vector of ones
import torch
from torch.autograd.functional import hvp
def second_derivative(f, x):
    point = x.detach().clone()
    return hvp(lambda v: torch.sum(f(v)), point, torch.ones_like(point))[1]
