# shows: _foreach operations on lists
import torch
@torch.no_grad()
def sgd(params, lr, batch_size):
    params = list(params)
    torch._foreach_add_(params, [p.grad for p in params], alpha=-lr / batch_size)
    for p in params:
        p.grad = None
