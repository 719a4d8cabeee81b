# shows: the tensor takes over another's storage
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p.set_(p - lr * p.grad / batch_size)
            p.grad = None
