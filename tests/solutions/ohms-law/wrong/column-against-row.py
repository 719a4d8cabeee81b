# (n, 1) predictions against (n,) voltages: every prediction meets every voltage
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    x = (current / current.abs().max()).reshape(-1, 1)
    y = voltage / voltage.abs().max()
    w = torch.zeros(1, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(300):
        loss = ((x @ w + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.5 * w.grad
            b -= 0.5 * b.grad
        w.grad, b.grad = None, None
    return (w * voltage.abs().max() / current.abs().max()).item()
