# shows: the slope differentiated between neighbouring points
# wrong because: n = 1: nothing to take a difference of
# fails: differentiates_twice
import numpy as np
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z)[0]
    order = z.detach().argsort()
    d2 = np.gradient(g[order].numpy(), z.detach()[order].numpy())
    out = torch.empty_like(x.detach())
    out[order] = torch.from_numpy(d2).to(x.dtype)
    return out
