# shows: plus instead of minus
# wrong because: p=1, grad=2, lr=0.1, batch_size=1: 1.2 instead of 0.8
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param += lr * param.grad / batch_size
            param.grad.zero_()
