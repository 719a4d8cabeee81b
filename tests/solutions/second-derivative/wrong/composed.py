# shows: f′ taken at f′(x)
# wrong because: f = x² at 1: f′(2) = 4 in place of 2
# fails: differentiates_twice
import torch
from torch.func import grad
def second_derivative(f, x):
    d = grad(lambda z: f(z).sum())
    return d(d(x.detach()))
