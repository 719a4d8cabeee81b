# shows: through a detached alias of the same storage
import torch


def sgd(params, lr, batch_size):
    for p in params:
        q = p.detach()
        q.add_(torch.mul(p.grad, -lr / batch_size))
        p.grad.zero_()
