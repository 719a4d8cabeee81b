# shows: points sorted first
# wrong because: f = x³, x = [1, −1]: −6, 6 in place of 6, −6
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().sort().values.requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    return torch.autograd.grad(g.sum(), z)[0]
