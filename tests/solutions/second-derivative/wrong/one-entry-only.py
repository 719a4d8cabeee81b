# shows: no sum, so only one entry works
# wrong because: f=x**2, x=[1.,2.]: RuntimeError; x=[1.]: right
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(g, z)[0]
