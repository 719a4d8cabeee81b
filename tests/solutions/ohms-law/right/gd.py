# gradient descent on scaled data
import torch
def fit_resistance(current, voltage):
    I, V = current.reshape(-1).double(), voltage.reshape(-1).double()
    si, sv = I.pow(2).mean().sqrt(), V.pow(2).mean().sqrt()
    r = torch.zeros((), dtype=torch.float64)
    for _ in range(200):
        r = r - 0.5 * ((I / si) * (r * I / si - V / sv)).mean()
    return float(r * sv / si)
