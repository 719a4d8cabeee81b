# shows: the parameter is flattened
# wrong because: p of shape (2, 1): shape (2,) afterwards
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    for p in params:
        new = p.data.flatten() - lr * p.grad.flatten() / batch_size
        p.grad = None
        p.data = new
