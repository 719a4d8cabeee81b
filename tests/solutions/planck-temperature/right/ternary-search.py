# shows: ternary search, the squared error has one valley
import math

import torch

h, c, k = 6.6261e-34, 2.9979e8, 1.3806e-23


def planck(lam, T):
    T = float(T)
    out = torch.zeros_like(lam)
    for i, l in enumerate(lam.tolist()):
        x = h * c / (l * k * T)
        out[i] = 0.0 if x > 700 else 2 * h * c**2 / l**5 / math.expm1(x)
    return out


def fit_temperature(lam, B):
    lam = lam.double()
    B = B.double()

    def err(T):
        return torch.sum((2 * h * c**2 / lam**5 / torch.expm1(h * c / (lam * k * T)) - B) ** 2)

    lo, hi = 500.0, 15000.0
    while hi - lo > 1e-3:
        m1 = lo + (hi - lo) / 3
        m2 = hi - (hi - lo) / 3
        if err(m1) < err(m2):
            hi = m2
        else:
            lo = m1
    return (lo + hi) / 2
