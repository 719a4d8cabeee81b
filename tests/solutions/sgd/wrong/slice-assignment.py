# shows: assigned through [:], which a scalar parameter has not
# wrong because: p of shape (): IndexError
# fails: moves_each_parameter_against_its_gradient
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p[:] = p - lr * p.grad / batch_size
            p.grad.zero_()
