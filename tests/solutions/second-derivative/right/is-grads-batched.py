# shows: rows of the Hessian in one batched call
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z).sum() + (0 * z ** 2).sum(), z, create_graph=True)
    rows, = torch.autograd.grad(g, z, grad_outputs=torch.eye(len(z), dtype=z.dtype), is_grads_batched=True)
    return torch.diag(rows)
