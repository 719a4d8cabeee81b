# shows: backward through a clone that is still tied to x
# wrong because: x that requires gradients: x.grad is filled
# fails: leaves_x_and_its_gradient_alone
import torch
def second_derivative(f, x):
    z = x.clone() if x.requires_grad else x.clone().requires_grad_()
    z.retain_grad()
    f(z).sum().backward(create_graph=True)
    g = z.grad
    if g.grad_fn is None:
        return torch.zeros_like(z)
    return torch.autograd.grad(g.sum(), z, materialize_grads=True, allow_unused=True)[0].detach()
