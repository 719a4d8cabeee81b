# shows: the new value is copied in
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p.copy_(p - lr / batch_size * p.grad)
    for p in params:
        p.grad.zero_()
