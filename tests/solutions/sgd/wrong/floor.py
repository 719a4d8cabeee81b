# shows: the step divided with //
# wrong because: lr·grad = 0.5, batch_size = 1: no step
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad // batch_size
            p.grad.zero_()
