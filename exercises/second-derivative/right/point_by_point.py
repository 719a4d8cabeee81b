# shows: one scalar after another
import torch


def second_derivative(f, x):
    out = []
    for value in x.detach().reshape(-1):
        t = value.clone().requires_grad_(True)
        d, = torch.autograd.grad(f(t), t, create_graph=True)
        dd = torch.autograd.grad(d, t, allow_unused=True)[0] if d.requires_grad else None
        out.append(torch.zeros_like(t) if dd is None else dd)
    return torch.stack(out).reshape(x.shape)
