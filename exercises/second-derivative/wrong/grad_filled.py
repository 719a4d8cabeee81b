# shows: backward() on x itself
# fails: leaves_x_and_its_gradient_alone
import torch


def second_derivative(f, x):
    x.requires_grad_(True)
    first = torch.autograd.grad(f(x).sum(), x, create_graph=True)[0]
    (first + 0 * x).sum().backward()
    return x.grad
