# shows: x nudged away from zero, in place
# fails: leaves_x_and_its_gradient_alone
import torch


def second_derivative(f, x):
    with torch.no_grad():
        x += 1e-7
    z = x.detach().clone().requires_grad_(True)
    first = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(first.sum(), z)[0]
