# shows: a list given back whose tensors are new, the old ones untouched
# wrong because: any: the tensors passed in keep their values
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    new = [(p - lr * p.grad / batch_size).detach().requires_grad_() for p in params]
    for p in params:
        p.grad = None
    return new
