# shows: the batch size is divided out again for each further parameter
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            lr = lr / batch_size
            p -= lr * p.grad
            p.grad.zero_()
