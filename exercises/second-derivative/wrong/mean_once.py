# shows: the mean in the second pass
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(first.mean(), x)[0]
