# shows: the graph cut between the passes
# wrong because: f=x**2, x=[1.]: 0 instead of 2
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z)[0]
    g = g.detach() + 0 * z
    return torch.autograd.grad(g.sum(), z)[0]
