# shows: a gradient that sums to zero is taken for zero
# wrong because: grad = [1, −1]: no step, not cleared
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad.sum() != 0:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
