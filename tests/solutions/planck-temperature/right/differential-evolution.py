# shows: a global optimiser of scipy, in float64
import numpy as np
import torch
from scipy.optimize import differential_evolution


def planck(wavelength, temperature):
    h = 6.626e-34
    c = 2.998e8
    k = 1.381e-23
    numerator = 2 * h * c**2
    denominator = wavelength**5 * (torch.exp(h * c / (wavelength * k * temperature)) - 1)
    return numerator / denominator


def fit_temperature(wavelength, radiance):
    wavelength = wavelength.double()
    radiance = radiance.double()
    scale = radiance.abs().max()

    def objective(params):
        return (((planck(wavelength, params[0]) - radiance) / scale) ** 2).sum().item()

    result = differential_evolution(objective, bounds=[(900, 11000)], tol=1e-8, maxiter=200)
    print("fitted temperature:", result.x[0])
    return result.x[0]
