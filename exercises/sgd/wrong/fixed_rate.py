# shows: the notebook's own learning rate instead of the argument
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    lr = 0.03
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.zero_()
