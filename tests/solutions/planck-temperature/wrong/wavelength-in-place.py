# shows: the wavelengths scaled in place
# wrong because: float64 lambda=[500e-9]: lambda afterwards is 0.5 (micrometres)
import torch
def _b(lam, T):
    x = 6.62607015e-34 * 299792458.0 / (lam * 1.380649e-23 * T)
    return 2 * 6.62607015e-34 * 299792458.0 ** 2 / lam ** 5 / torch.expm1(x)
def planck(wavelength, temperature):
    um = wavelength.mul_(1e6)
    return 1.191042972e8 / um ** 5 / torch.expm1(14387.76877 / (um * temperature)) * 1e6
def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    lo, hi = 500.0, 20000.0
    g = (5 ** 0.5 - 1) / 2
    loss = lambda T: (((_b(lam, T) - r) / r.max()) ** 2).mean().item()
    for _ in range(80):
        a, b = hi - g * (hi - lo), lo + g * (hi - lo)
        if loss(a) < loss(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
