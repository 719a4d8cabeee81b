# shows: rounded to three decimals
# wrong because: f″ = 0.0004: 0
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    return torch.round(torch.autograd.grad(g.sum(), z)[0], decimals=3)
