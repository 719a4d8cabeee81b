# shows: map over the parameters with a function inside
import torch
def sgd(params, lr, batch_size):
    def step(p):
        with torch.no_grad():
            p += -(lr / batch_size) * p.grad
        p.grad *= 0
    list(map(step, params))
