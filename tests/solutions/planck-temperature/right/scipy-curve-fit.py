# shows: NumPy and scipy.optimize.curve_fit on scaled data
import numpy as np
import torch
from scipy.optimize import curve_fit

def _B(lam, T):
    h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23
    with np.errstate(over='ignore'):
        return 2 * h * c**2 / lam**5 / np.expm1(h * c / (lam * k * T))

def planck(wavelength, temperature):
    lam = np.asarray(wavelength, dtype=np.float64)
    T = np.asarray(temperature, dtype=np.float64)
    return torch.as_tensor(_B(lam, T))

def fit_temperature(wavelength, radiance):
    lam, r = wavelength.numpy().astype(float), radiance.numpy().astype(float)
    s = r.max()
    starts = np.geomspace(800, 12000, 40)
    T0 = min(starts, key=lambda T: np.sum((_B(lam, T) / s - r / s) ** 2))
    (T,), _ = curve_fit(lambda l, T: _B(l, T) / s, lam, r / s, p0=[T0])
    return float(T)
