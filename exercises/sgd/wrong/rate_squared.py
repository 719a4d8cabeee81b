# shows: the rate applied twice
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p.grad.mul_(lr / batch_size)
            p -= lr * p.grad
            p.grad.zero_()
