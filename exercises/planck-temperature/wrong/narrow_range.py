# shows: searched from 2,000 to 8,000 K only
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double()
    lo, hi = 2000.0, 8000.0
    for _ in range(80):
        a, b = lo + 0.382 * (hi - lo), lo + 0.618 * (hi - lo)
        fa, fb = ((planck(wl, a) - y) ** 2).sum(), ((planck(wl, b) - y) ** 2).sum()
        if fa < fb:
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
