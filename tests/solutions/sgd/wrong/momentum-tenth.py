# shows: momentum of 0.1 kept between calls
# wrong because: a second step: a tenth of the first is added
# fails: moves_each_parameter_against_its_gradient
import torch
_velocity = {}
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for k, p in enumerate(params):
            old = _velocity.get((k, p.shape, p.dtype), torch.zeros_like(p))
            v = 0.1 * old + p.grad / batch_size
            _velocity[k, p.shape, p.dtype] = v
            p -= lr * v
            p.grad.zero_()
