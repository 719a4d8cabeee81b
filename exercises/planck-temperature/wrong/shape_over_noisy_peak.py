# shows: both curves divided by their largest value: the noisy one's is too large
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double() / radiance.double().max()
    lo, hi = 900.0, 11000.0

    def misfit(T):
        B = planck(wl, T)
        return ((B / B.max() - y) ** 2).sum()

    for _ in range(80):
        a, b = lo + 0.382 * (hi - lo), lo + 0.618 * (hi - lo)
        if misfit(a) < misfit(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
