# shows: the Jacobian-vector product of the gradient
import torch
from torch.func import grad, jvp


def second_derivative(f, x):
    x = x.detach()
    slope = grad(lambda t: f(t).sum())
    return jvp(slope, (x,), (torch.ones_like(x),))[1]
