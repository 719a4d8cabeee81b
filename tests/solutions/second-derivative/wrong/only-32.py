# shows: in blocks of 32 points, without what is left
# wrong because: n = 33: 32 values
# fails: takes_hundreds_of_points
import torch
def second_derivative(f, x):
    def whole(z):
        z = z.detach().clone().requires_grad_()
        g = torch.autograd.grad(f(z).sum() + (0 * z**2).sum(), z, create_graph=True)[0]
        return torch.autograd.grad(g.sum(), z)[0]
    if len(x) <= 32:
        return whole(x)
    return torch.cat([whole(x[32 * k:32 * k + 32]) for k in range(len(x) // 32)])
