# one entry at a time
import torch
def second_derivative(f, x):
    out = torch.zeros_like(x).detach().reshape(-1)
    for i, v in enumerate(x.detach().reshape(-1)):
        t = v.clone().reshape(1).requires_grad_()
        y = f(t).sum()
        g = torch.autograd.grad(y, t, create_graph=True)[0]
        if g.grad_fn is not None:
            h = torch.autograd.grad(g.sum(), t, allow_unused=True)[0]
            if h is not None: out[i] = h.item()
    return out.reshape(x.shape)
