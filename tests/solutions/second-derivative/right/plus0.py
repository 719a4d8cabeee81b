# adds 0*x**2 to the function
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z) + 0 * z ** 2
    g = torch.autograd.grad(y, z, torch.ones_like(y), create_graph=True)[0]
    return torch.autograd.grad(g, z, torch.ones_like(g))[0]
