# shows: parameter becomes the result of an operation
# wrong because: any input: p.is_leaf False and grad_fn set afterwards
import torch
def sgd(params, lr, batch_size):
    for p in params:
        g = p.grad.clone()
        p.grad.zero_()
        p.requires_grad_(False)
        one = torch.ones((), dtype=p.dtype, requires_grad=True)
        p -= one * (lr * g / batch_size)
