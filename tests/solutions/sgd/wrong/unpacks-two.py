# shows: w, b = params
# wrong because: one tensor or three tensors: ValueError
import torch
def sgd(params, lr, batch_size):
    w, b = params
    with torch.no_grad():
        for p in (w, b):
            p -= lr * p.grad / batch_size
            p.grad.zero_()
