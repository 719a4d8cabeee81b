# shows: the list gets new tensors, the caller's own stay behind
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    for i in range(len(params)):
        params[i] = (params[i] - lr * params[i].grad / batch_size).detach().requires_grad_()
