# shows: row by row, so no scalar parameter
# wrong because: a parameter of shape (): TypeError
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            for i in range(len(p)):
                p[i] -= lr * p.grad[i] / batch_size
            p.grad.zero_()
