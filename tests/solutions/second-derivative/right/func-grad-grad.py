# shows: torch.func.grad of the summed gradient
import torch
from torch.func import grad
second_derivative = lambda f, x: grad(lambda t: grad(lambda u: f(u).sum())(t).sum())(x.detach())
