# shows: f' as grad_outputs of the second pass
# wrong because: f=x**2, x=[3.]: 12 instead of 2
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(g, z, grad_outputs=g.detach())[0]
