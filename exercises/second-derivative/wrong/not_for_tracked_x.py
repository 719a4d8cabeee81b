# shows: adds to x's gradient where x has one
# fails: leaves_x_and_its_gradient_alone
import torch


def second_derivative(f, x):
    z = x if x.requires_grad else x.clone().requires_grad_(True)
    f(z).sum().backward(create_graph=True)
    first = z.grad.clone()
    z.grad.zero_()
    (first + 0 * z).sum().backward()
    return z.grad.detach().clone()
