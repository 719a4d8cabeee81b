# square of the first derivative
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(z).sum(), z)[0] ** 2
