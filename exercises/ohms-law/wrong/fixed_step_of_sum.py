# shows: a step for the mean, on a sum
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    R = torch.zeros(1, requires_grad=True)
    for _ in range(500):
        loss = ((voltage - R * current) ** 2).sum()
        (g,) = torch.autograd.grad(loss, R)
        with torch.no_grad():
            R -= 0.01 * g
    return R.item()
