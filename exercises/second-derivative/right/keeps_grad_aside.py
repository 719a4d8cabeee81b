# shows: on x itself, its gradient put aside and back
import torch


def second_derivative(f, x):
    tracked, kept = x.requires_grad, x.grad
    x.requires_grad_(True)
    x.grad = None
    f(x).sum().backward(create_graph=True)
    first = x.grad
    x.grad = None
    if first.requires_grad:
        first.sum().backward()
    result = torch.zeros_like(x) if x.grad is None else x.grad.detach()
    x.grad = kept
    x.requires_grad_(tracked)
    return result.detach()
