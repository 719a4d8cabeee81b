# shows: normalised gradient descent that stops after 20 steps at lr 0.1
# wrong because: any R with noise 0.1 %: 0.9^20 = 12 % of the start error is left
import torch
def fit_resistance(current, voltage):
    si, sv = current.pow(2).mean().sqrt(), voltage.pow(2).mean().sqrt()
    x, y = current / si, voltage / sv
    r = torch.zeros(1, requires_grad=True)
    for _ in range(20):
        l = ((r * x - y) ** 2 / 2).mean()
        l.backward()
        with torch.no_grad():
            r -= 0.1 * r.grad
            r.grad = None
    return (r * sv / si).item()
