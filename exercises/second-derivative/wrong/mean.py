# shows: the mean in place of the sum
# fails: differentiates_twice
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(x).mean(), x, create_graph=True)[0] + 0 * x
    return torch.autograd.grad(first.mean(), x)[0]
