# shows: f' returned
# wrong because: f=x**3, x=[1.]: 3 instead of 6
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(z).sum(), z)[0]
