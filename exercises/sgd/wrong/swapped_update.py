# shows: the gradient is updated, not the parameter
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p.grad -= lr * p / batch_size
            p.grad.zero_()
