# shows: the gradient itself is scaled, then subtracted and cleared
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p.grad /= batch_size
            p.grad *= lr
            p -= p.grad
            p.grad = None
