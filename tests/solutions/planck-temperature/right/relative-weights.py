# shows: model class, least squares on relative residuals
import torch
class BlackBody:
    def __init__(self, T):
        self.T = T
    def __call__(self, lam):
        lam = lam.to(dtype=torch.float64)
        a = 1.191042972397188e-16 / lam ** 5
        return a / torch.expm1(0.014387768775039337 / (lam * self.T))
def planck(wavelength, temperature):
    return BlackBody(temperature)(wavelength)
def fit_temperature(wavelength, radiance):
    r = radiance.double()
    T = 2500.0
    for _ in range(300):
        B = BlackBody(T)(wavelength)
        x = 0.014387768775039337 / (wavelength.double() * T)
        g = x / T / (1 - torch.exp(-x))     # relative sensitivity
        weight = 1 / (1 + (r / B - 1).abs()) ** 2 if _ < 250 else torch.ones_like(B)
        d = float((weight * g * (r / B - 1)).sum() / (weight * g * g).sum())
        T += max(-0.1 * T, min(0.1 * T, d))
    return T
