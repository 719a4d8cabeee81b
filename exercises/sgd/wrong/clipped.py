# shows: clipped gradients
# fails: moves_each_parameter_against_its_gradient
import torch


def sgd(params, lr, batch_size):
    torch.nn.utils.clip_grad_norm_(params, 1.0)
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.zero_()
