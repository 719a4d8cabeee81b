# scipy bounded, exp(-x) form
import torch
import math
h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength, dtype=torch.float64)
    T = torch.as_tensor(temperature, dtype=torch.float64)
    x = h * c / (lam * k * T)
    return 2 * h * c ** 2 / lam ** 5 * torch.exp(-x) / (-torch.expm1(-x))
def fit_temperature(wavelength, radiance):
    lam, B = wavelength.double().reshape(-1), radiance.double().reshape(-1)
    from scipy.optimize import minimize_scalar
    s = float(B.max())
    t0 = 2.897771955e-3 / float(lam[B.argmax()])
    r = minimize_scalar(lambda t: float((((planck(lam, t) - B) / s) ** 2).sum()), bounds=(t0 * .7, t0 * 1.4), method='bounded', options={'xatol': 1e-6})
    return float(r.x)
