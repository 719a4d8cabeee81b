# shows: materialize_grads and a guard on requires_grad
import torch
@torch.enable_grad()
def second_derivative(f, x):
    x = x.clone().detach().requires_grad_()
    ones = lambda t: torch.ones_like(t)
    y = f(x)
    d = torch.autograd.grad(y, x, ones(y), create_graph=True, materialize_grads=True)[0]
    if d.requires_grad:
        d = torch.autograd.grad(d, x, ones(d), materialize_grads=True)[0]
        return d.detach()
    return d.detach() * 0
