# shows: differentiates three times
# wrong because: f = x³: 6 in place of 6x
# fails: differentiates_twice
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z)
    for _ in range(3):
        y = torch.autograd.grad(y.sum() + 0 * z.sum(), z, create_graph=True)[0]
    return y.detach()
