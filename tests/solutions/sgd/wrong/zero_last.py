# clears only the last gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
    p.grad.zero_()
