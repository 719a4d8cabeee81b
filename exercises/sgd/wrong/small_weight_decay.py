# shows: a weight decay of one in ten thousand
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    torch.optim.SGD(params, lr=lr / batch_size, weight_decay=1e-4 * batch_size).step()
    for p in params:
        p.grad = None
