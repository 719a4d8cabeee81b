# shows: torch.sub with out
import torch
def sgd(params, lr, batch_size):
    for p in params:
        torch.sub(p.data, p.grad, alpha=lr / batch_size, out=p.data)
        p.grad = torch.zeros_like(p)
