# shows: NumPy inside, tensors outside
import numpy as np
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def _planck(lam, T):
    with np.errstate(over="ignore"):
        return 2 * h * c**2 / lam**5 / np.expm1(h * c / (lam * k * T))


def planck(wavelength, temperature):
    lam = wavelength.detach().cpu().numpy().astype(np.float64)
    return torch.from_numpy(_planck(lam, float(temperature)))


def fit_temperature(wavelength, radiance):
    lam, obs = wavelength.numpy().astype(float), radiance.numpy().astype(float)
    T = 2.898e-3 / lam[obs.argmax()]
    for _ in range(50):
        eps = 1e-5 * T
        J = (_planck(lam, T + eps) - _planck(lam, T - eps)) / (2 * eps)
        T += np.clip((J @ (obs - _planck(lam, T))) / (J @ J), -0.3 * T, 0.3 * T)
    return float(T)
