# shows: the sign of the gradient only
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.sign() / batch_size
            p.grad.zero_()
