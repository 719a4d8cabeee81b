# shows: the curvature of the graph, f″/(1 + f′²)^(3/2)
# wrong because: f = x² at 1: 0.18 in place of 2
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    return torch.autograd.grad(g.sum(), z)[0] / (1 + g.detach() ** 2) ** 1.5
