# shows: a rate that falls from call to call
# fails: remembers_nothing_between_steps
import torch

steps = 0


def sgd(params, lr, batch_size):
    global steps
    steps += 1
    with torch.no_grad():
        for p in params:
            p -= lr / steps**0.5 * p.grad / batch_size
            p.grad.zero_()
