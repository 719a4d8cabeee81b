# shows: gradient descent that ends early
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    R = torch.zeros(1, requires_grad=True)
    for _ in range(10):
        loss = ((voltage / u - R * current / a) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            R -= 0.1 * R.grad
            R.grad = None
    return (R * u / a).item()
