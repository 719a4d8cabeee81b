# create_graph in backward, on a clone
import torch
def second_derivative(f, x):
    z = x.detach().clone(); z.requires_grad = True
    f(z).sum().backward(create_graph=True)
    g = z.grad; z.grad = None
    (g + 0 * z).sum().backward()
    r = z.grad.detach().clone(); z.grad = None
    return r
