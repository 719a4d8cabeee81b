# shows: p = p − … names a new tensor and leaves the old one as it was
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            gradient = p.grad
            p = p - lr * gradient / batch_size
            gradient.zero_()
