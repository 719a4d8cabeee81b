# shows: Jacobian of the first derivative, its diagonal
import torch
from torch.autograd.functional import jacobian
def second_derivative(f, x):
    def first(v):
        with torch.enable_grad():
            if not v.requires_grad:
                v = v.clone().requires_grad_()
            y = f(v.view(x.shape))
            return torch.autograd.grad(y.sum(), v, create_graph=True)[0]
    J = jacobian(first, x.detach().flatten())
    return J.diagonal().view(x.shape)
