# shows: momentum, kept by the place in the list
# fails: remembers_nothing_between_steps
import torch

velocities = {}


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for i, p in enumerate(params):
            previous = velocities.get(i)
            same = previous is not None and previous.shape == p.shape
            velocities[i] = p.grad / batch_size + (0.9 * previous if same else 0)
            p -= lr * velocities[i]
            p.grad.zero_()
