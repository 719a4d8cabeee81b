# shows: backward on x itself
# wrong because: x with requires_grad and grad None: x.grad filled afterwards
import torch
def second_derivative(f, x):
    if not x.requires_grad:
        x = x.clone().requires_grad_()
    g = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0] + 0 * x
    keep = None if x.grad is None else x.grad.clone()
    g.sum().backward()
    return x.grad.clone() if keep is None else x.grad - keep
