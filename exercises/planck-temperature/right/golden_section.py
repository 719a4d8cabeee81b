# shows: golden-section search over 900 to 11,000 K
import math

import torch

h, c, k = 6.6261e-34, 2.9979e8, 1.3807e-23


def planck(wavelength, temperature):
    arg = h * c / wavelength / k / temperature
    return 2 * h * c**2 * wavelength**-5 * torch.exp(-arg) / (1 - torch.exp(-arg))


def fit_temperature(wavelength, radiance):
    wl, rad = wavelength.double(), radiance.double()
    peak = rad.max()

    def cost(T):
        return float((((planck(wl, T) - rad) / peak) ** 2).sum())

    a, b = 900.0, 11000.0
    g = (math.sqrt(5) - 1) / 2
    x1, x2 = b - g * (b - a), a + g * (b - a)
    f1, f2 = cost(x1), cost(x2)
    while b - a > 1e-4:
        if f1 < f2:
            b, x2, f2 = x2, x1, f1
            x1 = b - g * (b - a)
            f1 = cost(x1)
        else:
            a, x1, f1 = x1, x2, f2
            x2 = a + g * (b - a)
            f2 = cost(x2)
    return (a + b) / 2
