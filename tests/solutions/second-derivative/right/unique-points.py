# shows: each distinct point once
import torch
from torch.func import grad
def second_derivative(f, x):
    points, where = torch.unique(x.detach(), return_inverse=True)
    twice = grad(lambda t: grad(lambda u: f(u).sum())(t).sum())
    return twice(points)[where]
