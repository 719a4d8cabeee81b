# shows: divided by batch_size − 1
# wrong because: batch_size = 2: twice the step
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / max(batch_size - 1, 1)
            p.grad.zero_()
