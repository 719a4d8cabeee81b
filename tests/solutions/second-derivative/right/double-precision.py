# shows: differentiated in float64, with a graph left
import torch
from torch import autograd
def second_derivative(f, x, order=2):
    z = x.detach().to(torch.float64).requires_grad_()
    y = f(z)
    for _ in range(order):
        y = autograd.grad(y.sum() + 0 * z.sum(), z, create_graph=True)[0]
    return y
