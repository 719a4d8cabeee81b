# shows: scipy's Nelder–Mead from Wien's law, normalised radiances
import numpy as np
import torch
from scipy import constants
from scipy.optimize import minimize

h, c, k = constants.h, constants.c, constants.k


def planck(wavelength, temperature):
    if not torch.is_tensor(temperature):
        temperature = torch.tensor(temperature, dtype=wavelength.dtype)
    frequency = c / wavelength
    per_hertz = 2 * h * frequency * (frequency / c) ** 2 / torch.expm1(h * frequency / (k * temperature))
    return per_hertz * c / wavelength**2


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    guess = constants.value("Wien wavelength displacement law constant") / float(lam[r.argmax()])

    def cost(p):
        return float((((planck(lam, float(p[0]) * guess) - r) / r.max()) ** 2).mean())

    result = minimize(cost, x0=np.array([1.0]), method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-14})
    return float(result.x[0]) * guess
