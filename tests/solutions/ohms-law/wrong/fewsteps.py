# ten scaled steps only, not converged
import torch
def fit_resistance(current, voltage):
    I, V = current.reshape(-1).double(), voltage.reshape(-1).double()
    r, s = 0.0, float(I.pow(2).mean())
    for _ in range(10):
        r -= 0.3 * float((I * (r * I - V)).mean()) / s
    return r
