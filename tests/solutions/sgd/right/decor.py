# decorator no_grad, addcmul style
import torch
@torch.no_grad()
def sgd(params, lr, batch_size):
    for p in params:
        p.add_(p.grad, alpha=-lr / batch_size)
        p.grad = torch.zeros_like(p)
