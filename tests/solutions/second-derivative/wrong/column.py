# shows: the result as a column
# wrong because: n = 2: shape (2, 1)
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
    return torch.autograd.grad(g.sum(), z)[0].unsqueeze(1)
