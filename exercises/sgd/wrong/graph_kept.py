# shows: what is left in the caller's tensor is no leaf
# fails: leaves_them_ready_for_the_next_backward
import torch


def sgd(params, lr, batch_size):
    for p in params:
        step = lr * p.grad / batch_size
        with torch.no_grad():
            p -= step
        p.grad = None
        p.requires_grad_(False)
        p.add_(torch.zeros_like(p).requires_grad_())
