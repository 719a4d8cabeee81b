# shows: a step size that suits 1 A
# fails: suits_small_currents_and_large_ones
import torch


def fit_resistance(current, voltage):
    R = torch.zeros(1, requires_grad=True)
    for _ in range(2000):
        loss = ((voltage - R * current) ** 2).mean()
        (g,) = torch.autograd.grad(loss, R)
        with torch.no_grad():
            R -= 0.1 * g
    return R.item()
