# shows: autograd.functional.vhp
import torch
def second_derivative(f, x):
    x = x.clone().detach()
    return torch.autograd.functional.vhp(lambda z: f(z).sum(), x, torch.ones_like(x))[1]
