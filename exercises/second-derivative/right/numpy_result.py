# shows: a NumPy array
import torch


def second_derivative(f, x):
    t = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(t).sum(), t, create_graph=True)[0]
    h = torch.autograd.grad((g + 0 * t).sum(), t)[0]
    return h.numpy()
