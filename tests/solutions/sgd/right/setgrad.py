# set_grad_enabled, copy_
import torch
def sgd(params, lr, batch_size):
    torch.set_grad_enabled(False)
    try:
        new = [p - p.grad * (lr / batch_size) for p in params]
        for p, q in zip(params, new):
            p.copy_(q)
            p.grad.fill_(0)
    finally:
        torch.set_grad_enabled(True)
