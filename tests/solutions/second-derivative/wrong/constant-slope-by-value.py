# shows: a slope that is the same at all points is taken for constant
# wrong because: f = x², a single point: 0 in place of 2
# fails: is_constant_for_a_parabola
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    if torch.allclose(g, g[0]):
        return torch.zeros_like(x)
    return torch.autograd.grad(g.sum(), z)[0]
