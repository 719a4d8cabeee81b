# shows: 0·x joined to f', so that it always has a graph
import torch
from torch import autograd


def second_derivative(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    first = autograd.grad(y.sum(), x, create_graph=True)[0]
    return autograd.grad((first + 0 * x).sum(), x)[0]
