# shows: divided by the square root
# wrong because: batch_size = 4: twice the step
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size ** 0.5
            p.grad.zero_()
