# shows: momentum of 0.1 kept between calls
# wrong because: a second step: a tenth of the first is added
import torch
_velocity = {}
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            v = 0.1 * _velocity.get(id(p), torch.zeros_like(p)) + p.grad / batch_size
            _velocity[id(p)] = v
            p -= lr * v
            p.grad.zero_()
