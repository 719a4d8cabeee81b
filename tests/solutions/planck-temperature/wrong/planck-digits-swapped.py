# h = 6.262e-34: two digits of Planck's constant swapped
# fails: follows_plancks_law
import torch

h, c, k = 6.262e-34, 2.998e8, 1.381e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


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
