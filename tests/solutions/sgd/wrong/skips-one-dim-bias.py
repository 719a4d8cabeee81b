# shows: filters parameters by size, leaving scalars alone
# wrong because: b of shape (1,) or (): not moved
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.numel() > 1:
                p -= lr * p.grad / batch_size
            p.grad.zero_()
