# absolute value
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    return torch.autograd.grad((g + 0 * z).sum(), z)[0].abs()
