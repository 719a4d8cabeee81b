# shows: the mean of each sample's brightness temperature, weighted
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, rad = wavelength.double(), radiance.double()
    t = h * c / (wl * k * torch.log1p(2 * h * c**2 / (wl**5 * rad)))
    x = h * c / (wl * k * t.median())
    weights = (x / -torch.expm1(-x)) ** 2
    return float((weights * t).sum() / weights.sum())
