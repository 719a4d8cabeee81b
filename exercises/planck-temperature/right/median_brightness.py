# shows: the median of the brightness temperatures near the peak
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, rad = wavelength.double(), radiance.double()
    t = h * c / (wl * k * torch.log1p(2 * h * c**2 / (wl**5 * rad)))
    rough = t.median()
    x = h * c / (wl * k * rough)
    weight = x / -torch.expm1(-x)
    order = t.argsort()
    cumulative = weight[order].cumsum(0)
    return t[order][int((cumulative >= cumulative[-1] / 2).nonzero()[0])].item()
