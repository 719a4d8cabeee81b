# shows: one pass too many
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    d = x.detach().clone().requires_grad_(True)
    x, d = d, f(d)
    for _ in range(3):
        d = torch.autograd.grad((d + 0 * x).sum(), x, create_graph=True)[0] + 0 * x**2
    return d.detach()
