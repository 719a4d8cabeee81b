# shows: a helper applied to each parameter, zero_grad by multiplication
import torch


def update(p, step):
    with torch.no_grad():
        p += step
        p.grad *= 0


def sgd(params, lr, batch_size):
    list(map(lambda p: update(p, -lr / batch_size * p.grad), params))
