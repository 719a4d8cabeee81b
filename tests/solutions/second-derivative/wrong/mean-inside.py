# shows: mean instead of sum before the first gradient
# wrong because: f=x**2, x=[1.,2.]: [1,1] instead of [2,2]
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).mean(), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(g.sum(), z)[0]
