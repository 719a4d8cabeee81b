# shows: the square of the slope
# wrong because: f = x² at 1: 4 in place of 2
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z)[0]
    return g * g
