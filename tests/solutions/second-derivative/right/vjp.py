# shows: torch.func.vjp nested, pulled back with ones
import torch
from torch.func import vjp
def derivative(f):
    def df(t):
        y, pull = vjp(f, t)
        return pull(torch.ones_like(y))[0]
    return df
def second_derivative(f, x):
    return derivative(derivative(f))(x.detach())
