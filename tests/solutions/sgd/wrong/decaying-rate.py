# shows: rate decays with a global call counter
# wrong because: third call with lr=0.1: step shorter than lr*grad/batch_size
import torch
_t = 0
def sgd(params, lr, batch_size):
    global _t
    with torch.no_grad():
        for p in params:
            p -= lr / (1 + 0.01 * _t) * p.grad / batch_size
            p.grad.zero_()
    _t += 1
