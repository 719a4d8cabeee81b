# shows: gradients are never cleared
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    R = torch.zeros(1, requires_grad=True)
    for _ in range(100):
        ((voltage / u - R * current / a) ** 2).mean().backward()
        with torch.no_grad():
            R -= 0.1 * R.grad
    return (R * u / a).item()
