# shows: item of the first entry
# wrong because: x=[1.,2.], f=x**3: 6.0 instead of [6,12]
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(g.reshape(-1)[0], z)[0].reshape(-1)[0]
