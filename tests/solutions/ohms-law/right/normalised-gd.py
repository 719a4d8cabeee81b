# shows: autograd gradient descent in units where both rms are 1
import torch

def fit_resistance(current, voltage, lr=0.5, steps=200):
    rms = lambda t: t.double().pow(2).mean().sqrt()
    si, sv = rms(current), rms(voltage)
    x, y = current.double() / si, voltage.double() / sv
    r = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    for _ in range(steps):
        loss = ((r * x - y) ** 2 / 2).mean()
        loss.backward()
        with torch.no_grad():
            r -= lr * r.grad
            r.grad.zero_()
    return float(r * sv / si)
