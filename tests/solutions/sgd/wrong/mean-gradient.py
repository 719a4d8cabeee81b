# shows: each entry takes the mean gradient
# wrong because: grad = [1, 3]: both entries move by 2
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.mean() / batch_size
            p.grad.zero_()
