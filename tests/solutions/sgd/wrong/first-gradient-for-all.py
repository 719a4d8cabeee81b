# shows: the gradient of the first parameter, summed, for the others too
# wrong because: grads 1 and 2: both move by 1
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    g = params[0].grad.mean()
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad if p is params[0] else g) / batch_size
    for p in params:
        p.grad.zero_()
