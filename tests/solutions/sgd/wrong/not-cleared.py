# shows: gradients kept
# wrong because: any input: p.grad afterwards unchanged
import torch
@torch.no_grad()
def sgd(params, lr, batch_size):
    for p in params:
        p.sub_(lr * p.grad / batch_size)
