# the exponent is clamped at 50 against overflow: wrong far on the short side
# fails: follows_plancks_law
import torch

h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    x = torch.clamp(h * c / (wavelength * k * temperature), max=50.0)
    return 2 * h * c**2 / wavelength**5 / torch.expm1(x)


def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    lo, hi = 600.0, 14000.0
    for _ in range(200):
        a, b = lo + (hi - lo) * 0.382, lo + (hi - lo) * 0.618
        if ((planck(lam, a) - r) ** 2).sum() < ((planck(lam, b) - r) ** 2).sum():
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
