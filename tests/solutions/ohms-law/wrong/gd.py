# fixed step size suits one scale only
import torch
def fit_resistance(current, voltage):
    I, V = current.reshape(-1).double(), voltage.reshape(-1).double()
    r = 0.0
    for _ in range(1000):
        r -= 0.03 * float((I * (r * I - V)).mean())
    return r
