# shows: forward mode over reverse mode
import torch
import torch.autograd.forward_ad as fwad


def second_derivative(f, x):
    with fwad.dual_level():
        dual = fwad.make_dual(x.detach().clone().requires_grad_(True), torch.ones_like(x))
        y = f(dual)
        (g,) = torch.autograd.grad(y.sum(), dual, create_graph=True)
        tangent = fwad.unpack_dual(g).tangent
    return torch.zeros_like(x) if tangent is None else tangent.detach()
