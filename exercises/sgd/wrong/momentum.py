# shows: momentum, kept between calls
# fails: remembers_nothing_between_steps
import torch

velocities = {}


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            velocity = 0.9 * velocities.get(p, 0) + p.grad / batch_size
            velocities[p] = velocity
            p -= lr * velocity
            p.grad.zero_()
