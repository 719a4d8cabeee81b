# shows: every gradient cleared after the first step
# wrong because: two parameters: the second stays
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            for q in params:
                q.grad.zero_()
