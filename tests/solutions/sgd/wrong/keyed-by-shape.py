# shows: parameters kept by their shapes
# wrong because: two parameters of shape (2, 1): only the last one moves
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    named = {tuple(p.shape): p for p in params}
    with torch.no_grad():
        for p in named.values():
            p -= lr * p.grad / batch_size
            p.grad.zero_()
