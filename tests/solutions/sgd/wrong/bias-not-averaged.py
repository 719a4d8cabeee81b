# shows: only matrices are averaged
# wrong because: b of shape (1,), grad=4, batch_size=4, lr=1: step 4 instead of 1
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad / batch_size if p.dim() > 1 else p.grad)
            p.grad.zero_()
