# shows: f' without curvature mistaken: zeros when f' is equal everywhere in the batch
# wrong because: f=x**2, x=[1.,1.]: 0 instead of 2
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    if torch.allclose(g, g.reshape(-1)[0].expand_as(g)):
        return torch.zeros_like(z)
    return torch.autograd.grad(g.sum(), z)[0]
