# shows: torch._foreach
import torch


def sgd(params, lr, batch_size):
    params = list(params)
    with torch.no_grad():
        torch._foreach_add_(params, [p.grad for p in params], alpha=-lr / batch_size)
        torch._foreach_zero_([p.grad for p in params])
