# shows: torch.optim.SGD kept between calls, with momentum
# fails: remembers_nothing_between_steps
import torch

optimizers = {}


def sgd(params, lr, batch_size):
    key = tuple(id(p) for p in params)
    if key not in optimizers:
        optimizers[key] = torch.optim.SGD(params, lr=lr, momentum=0.5)
    for group in optimizers[key].param_groups:
        group["lr"] = lr / batch_size
    optimizers[key].step()
    optimizers[key].zero_grad()
