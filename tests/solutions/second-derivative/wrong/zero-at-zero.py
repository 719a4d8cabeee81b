# shows: divides by x, and mends what is not a number
# wrong because: f = x² at 0: 0 in place of 2
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    xg = torch.autograd.grad((z * g).sum(), z)[0] - g
    return torch.nan_to_num(xg / z, nan=0.0).detach()
