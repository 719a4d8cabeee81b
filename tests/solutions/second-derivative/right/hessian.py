# diagonal of autograd.functional.hessian
import torch
def second_derivative(f, x):
    z = x.detach().reshape(-1)
    H = torch.autograd.functional.hessian(lambda t: f(t.reshape(x.shape)).sum(), z)
    return H.diagonal().reshape(x.shape).clone()
