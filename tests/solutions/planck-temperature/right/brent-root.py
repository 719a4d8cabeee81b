# shows: the root of the derivative of the squared error, with brentq
import numpy as np
import torch
from scipy.constants import Boltzmann as k
from scipy.constants import Planck as h
from scipy.constants import c
from scipy.optimize import brentq


def planck(wavelength: torch.Tensor, temperature: float) -> torch.Tensor:
    """Planck's law, in SI units."""
    x = h * c / (k * wavelength * temperature)
    return (2 * h * c**2) / (wavelength**5 * torch.expm1(x))


def fit_temperature(wavelength: torch.Tensor, radiance: torch.Tensor) -> float:
    lam = wavelength.numpy().astype(np.float64)
    measured = radiance.numpy().astype(np.float64)
    measured = measured / measured.max()
    top = float(radiance.max())

    def slope(t):
        x = h * c / (k * lam * t)
        decay = np.exp(-x)
        model = 2 * h * c**2 / lam**5 * decay / (1 - decay) / top
        return float(np.sum((model - measured) * model * x / (1 - decay)) / t)

    return brentq(slope, 500, 20000, xtol=1e-6)
