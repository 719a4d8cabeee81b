# shows: rates above one are cut
# wrong because: lr = 2, grad = 1: a step of 1
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    lr = min(lr, 1.0)
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.zero_()
