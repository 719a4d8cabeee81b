# shows: one backward pass for each entry
import torch
def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(f(z).sum(), [z], create_graph=True)
    out = torch.zeros(z.numel(), dtype=z.dtype)
    if g.grad_fn is not None:
        flat = g.reshape(-1)
        for i in range(flat.numel()):
            row, = torch.autograd.grad(flat[i], z, retain_graph=True, allow_unused=True)
            if row is not None:
                out[i] = row.reshape(-1)[i]
    return out.reshape(x.shape)
