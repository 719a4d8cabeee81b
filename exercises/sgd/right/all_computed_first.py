# shows: swap through .data.copy_, gradients cleared through an optimizer's zero_grad
import torch


def sgd(params, lr, batch_size):
    new = [p.data - p.grad.data * lr / batch_size for p in params]
    for p, value in zip(params, new):
        p.data.copy_(value)
    torch.optim.SGD(params, lr=0.0).zero_grad()
