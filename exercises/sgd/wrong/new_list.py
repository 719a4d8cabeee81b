# shows: the new values are only returned
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    return [(p - lr * p.grad / batch_size).detach().requires_grad_() for p in params]
