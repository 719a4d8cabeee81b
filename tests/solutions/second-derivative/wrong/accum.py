# clone's gradient not cleared: f' + f''
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    f(z).sum().backward(create_graph=True)
    g = z.grad.clone()
    (g + 0 * z).sum().backward()
    return z.grad.detach()
