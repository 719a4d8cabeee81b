# shows: torch.gradient of the exact gradient over the grid
# wrong because: x=[0.,1.,4.], f=x**3: end values wrong
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z)[0]
    return torch.gradient(g, spacing=(x.detach(),))[0]
