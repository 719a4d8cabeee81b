# shows: the loop over the entries ends one too early
# wrong because: n = 1: 0
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    out = torch.zeros_like(x)
    for i in range(len(z) - 1):
        out[i] = torch.autograd.grad(g[i], z, retain_graph=True)[0][i]
    return out.detach()
