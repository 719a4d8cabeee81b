# shows: adds 0 * x so that the graph never ends
import torch
def second_derivative(f, x):
    v = x.detach().clone()
    v.requires_grad = True
    y = f(v)
    d1, = torch.autograd.grad(y, v, grad_outputs=torch.ones_like(y), create_graph=True)
    d1 = d1 + 0 * v
    d2, = torch.autograd.grad(d1, v, grad_outputs=torch.ones_like(d1))
    return d2
