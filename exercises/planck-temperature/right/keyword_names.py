# shows: other names for the arguments
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck_law(T, lam):
    return 2 * h * c**2 / lam**5 / torch.expm1(h * c / (lam * k * T))


def fit_temp(spectrum, wl):
    wl, y = wl.double(), spectrum.double()
    T = torch.linspace(990.0, 10010.0, 9021, dtype=torch.float64)
    loss = torch.stack([((planck_law(t, wl) - y) ** 2).sum() for t in T])
    i = int(loss.argmin().clamp(1, len(T) - 2))
    l, m, r = loss[i - 1], loss[i], loss[i + 1]
    return float(T[i] + 0.5 * (l - r) / (l - 2 * m + r))
