# shows: zeros where f' has the same value at all points
# fails: is_constant_for_a_parabola
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0]
    if torch.allclose(g, g.reshape(-1)[0].expand_as(g)):
        return torch.zeros_like(z)
    return torch.autograd.grad(g.sum(), z)[0]
