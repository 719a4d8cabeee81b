# shows: a rate that is ten per cent too large
# wrong because: grad = 1, lr = 1, batch_size = 1: a step of 1.1
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= 1.1 * lr * p.grad / batch_size
            p.grad.zero_()
