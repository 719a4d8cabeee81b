# shows: only the first entry along the first axis
# wrong because: p of shape (2, 1): the second entry stays
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.dim() == 0:
                p -= lr * p.grad / batch_size
            else:
                p[0] -= lr * p.grad[0] / batch_size
            p.grad.zero_()
