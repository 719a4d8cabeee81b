# shows: results kept by the function's name and the number of points
# wrong because: two lambdas: the second gets the result of the first
# fails: differentiates_twice
import torch
_seen = {}
def second_derivative(f, x):
    key = getattr(f, "__name__", "f"), len(x)
    if key not in _seen:
        z = x.detach().clone().requires_grad_()
        g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
        _seen[key] = torch.autograd.grad(g.sum(), z)[0]
    return _seen[key]
