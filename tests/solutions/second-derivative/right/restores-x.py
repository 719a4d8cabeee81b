# shows: works on x itself, and puts back what it had
import torch
def second_derivative(f, x):
    had, kept = x.requires_grad, x.grad
    if not had:
        x.requires_grad_(True)
    try:
        first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
        if first.requires_grad:
            second = torch.autograd.grad(first.sum(), x, materialize_grads=True, allow_unused=True)[0]
        else:
            second = torch.zeros_like(x)
    finally:
        if not had:
            x.requires_grad_(False)
        x.grad = kept
    return second.detach()
