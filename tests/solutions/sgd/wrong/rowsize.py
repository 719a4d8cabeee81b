# divides by p's first dimension instead of batch_size
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / max(1, p.shape[0] if p.dim() else 1)
            p.grad.zero_()
