# weight decay
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad + 1e-3 * p) / batch_size
            p.grad.zero_()
