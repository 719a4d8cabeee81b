# a grid in steps of 10 K: half a percent off at 1,000 K
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    grid = range(1000, 10001, 10)
    return float(min(grid, key=lambda t: float(((planck(lam, t) - r) ** 2).sum())))
