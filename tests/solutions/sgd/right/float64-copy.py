# shows: computed in float64, copied into the parameter, printed
import torch
def sgd(params, lr: float, batch_size: int) -> None:
    assert batch_size > 0
    for k, p in enumerate(params):
        assert p.is_leaf and p.requires_grad, f'parameter {k} is no leaf'
        new = p.detach().double() - float(lr) * (p.grad.double() / batch_size)
        p.data.copy_(new)
        p.grad *= 0
    print('updated', len(params))
