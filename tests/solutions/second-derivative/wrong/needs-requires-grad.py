# shows: differentiates with respect to x itself, which has to require gradients
# wrong because: x that does not require gradients: RuntimeError
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    g = torch.autograd.grad(f(x).sum() + (0 * x**2).sum(), x, create_graph=True)[0]
    return torch.autograd.grad(g.sum(), x)[0]
