# shows: backward() twice on a private copy
import torch
import warnings
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_(True)
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        f(z).sum().backward(create_graph=True, inputs=[z])
    g = z.grad
    z.grad = None
    if g.requires_grad:
        g.sum().backward(inputs=[z])
    return torch.zeros_like(x.detach()) if z.grad is None else z.grad.detach()
