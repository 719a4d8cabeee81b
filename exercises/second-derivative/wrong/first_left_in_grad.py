# shows: f' + f'': .grad is not cleared between the passes
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    f(x).sum().backward(create_graph=True)
    (x.grad + 0 * x).sum().backward()
    return x.grad.detach()
