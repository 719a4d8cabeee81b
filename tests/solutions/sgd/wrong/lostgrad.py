# requires_grad lost
import torch
def sgd(params, lr, batch_size):
    for p in params:
        g = p.grad / batch_size
        p.requires_grad_(False)
        p.sub_(lr * g)
        p.grad = None
