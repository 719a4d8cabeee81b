# shows: x.grad set to None at the end
# wrong because: x with requires_grad and x.grad=[7.]: x.grad None afterwards
import torch
def second_derivative(f, x):
    x.grad = None
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum(), z, create_graph=True)[0] + 0 * z
    return torch.autograd.grad(g.sum(), z)[0]
