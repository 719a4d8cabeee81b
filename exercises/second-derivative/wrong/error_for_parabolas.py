# shows: a graph is asked of the second pass
# fails: is_constant_for_a_parabola
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    d = f(x)
    for _ in range(2):
        d = torch.autograd.grad(d.sum(), x, create_graph=True)[0]
        if not d.requires_grad:
            return torch.zeros_like(x)
    return d.detach()
