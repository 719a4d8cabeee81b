# shows: differentiates with respect to x itself where it is a tracked leaf
import torch
def second_derivative(f, x):
    if x.requires_grad and x.is_leaf:
        var = x
    else:
        var = x.detach().clone().requires_grad_()
    first = torch.autograd.grad(outputs=f(var).sum(), inputs=var, create_graph=True)[0]
    try:
        second = torch.autograd.grad(first.sum(), var, allow_unused=True)[0]
    except RuntimeError:
        second = None
    if second is None:
        second = torch.zeros_like(var.detach())
    print('second derivative of', tuple(second.shape))
    return second
