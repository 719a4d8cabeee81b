# shows: no guard for a constant f'
# wrong because: f=3*x, x=[1.,2.]: RuntimeError
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    return torch.autograd.grad(g.sum(), z)[0]
