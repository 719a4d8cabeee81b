# bisection that stops when the bracket is one percent of T
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    lo, hi = 600.0, 14000.0
    while hi - lo > 0.02 * lo:
        t = (lo + hi) / 2
        slope = planck(lam, t * 1.0001) - planck(lam, t)
        if ((planck(lam, t) - r) * slope).sum() > 0:
            hi = t
        else:
            lo = t
    return hi
