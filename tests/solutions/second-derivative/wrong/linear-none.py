# shows: allow_unused without a replacement
# wrong because: f=3*x, x=[1.,2.]: None
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    if not g.requires_grad:
        return None
    return torch.autograd.grad(g.sum(), z, allow_unused=True)[0]
