# shows: differentiates ½f′² in place of f′
# wrong because: f = x² at 2: 8 in place of 2
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    return torch.autograd.grad((g ** 2 / 2).sum(), z)[0]
