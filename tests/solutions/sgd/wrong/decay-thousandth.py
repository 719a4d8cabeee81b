# shows: weight decay of 0.001
# wrong because: p = 1000, grad = 0, lr = 1: 999
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad / batch_size + 1e-3 * p)
            p.grad.zero_()
