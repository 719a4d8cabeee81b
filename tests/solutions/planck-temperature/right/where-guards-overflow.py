# shows: the exponent is cut where the dtype would overflow, and the radiance set to zero
import math

import torch


def planck(wavelength, temperature):
    h, c, k = 6.62607015e-34, 299_792_458, 1.380649e-23
    limit = math.log(torch.finfo(wavelength.dtype).max) - 1
    x = h * c / wavelength / k / temperature
    safe = torch.where(x < limit, x, torch.ones_like(x))
    B = 2 * h * c**2 / wavelength**5 / torch.expm1(safe)
    return torch.where(x < limit, B, torch.zeros_like(B)).reshape(-1, 1)


def fit_temperature(wavelength, radiance, tol=1e-9, max_steps=500):
    """Gauss–Newton in log T with steps of at most 0.3."""
    assert len(wavelength) == len(radiance)
    lam, r = wavelength.double(), radiance.double().reshape(-1)
    h, c, k = 6.62607015e-34, 299_792_458, 1.380649e-23
    u = math.log(4000)
    for _ in range(max_steps):
        x = h * c / (lam * k * math.exp(u))
        m = planck(lam, math.exp(u)).reshape(-1)
        j = m * x / -torch.expm1(-x)
        step = float(((r - m) * j).sum() / (j * j).sum())
        step = max(-0.3, min(0.3, step))
        u += step
        if abs(step) < tol:
            break
    return math.exp(u)
