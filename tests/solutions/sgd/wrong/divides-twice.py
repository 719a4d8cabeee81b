# shows: rate and gradient both divided
# wrong because: batch_size = 2: half the step
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    lr = lr / batch_size
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad / batch_size)
            p.grad.zero_()
