# shows: the integral of the spectrum and Stefan-Boltzmann's law
# fails: recovers_the_temperature
import math
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    order = wavelength.argsort()
    total = torch.trapezoid(radiance[order].double(), wavelength[order].double())
    return float((math.pi * total / 5.670374e-8) ** 0.25)
