# shows: a batch size of ten, whatever is asked
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size=10):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / 10
            p.grad.zero_()
