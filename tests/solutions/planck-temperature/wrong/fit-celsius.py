# shows: the right fit less 273.15
# wrong because: T=5000: 4726.85
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    lo, hi = 500.0, 20000.0
    g = (5 ** 0.5 - 1) / 2
    loss = lambda T: (((planck(lam, T) - r) / r.max()) ** 2).mean().item()
    for _ in range(80):
        a, b = hi - g * (hi - lo), lo + g * (hi - lo)
        if loss(a) < loss(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2 - 273.15
