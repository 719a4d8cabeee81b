# shows: all new values first, then assigned
import torch
def sgd(params, lr, batch_size):
    new_values = [p.detach() - lr * p.grad / batch_size for p in params]
    with torch.no_grad():
        for p, value in zip(params, new_values):
            p.copy_(value)
            p.grad.zero_()
