# shows: integer division of the rate: lr // batch_size is zero
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= (lr // batch_size) * p.grad
            p.grad.zero_()
