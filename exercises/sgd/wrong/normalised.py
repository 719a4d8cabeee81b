# shows: the gradient's direction only
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / (p.grad.norm() + 1e-12)
            p.grad.zero_()
