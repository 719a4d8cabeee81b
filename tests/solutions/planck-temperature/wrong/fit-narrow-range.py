# shows: search between 3000 and 8000 K
# wrong because: T=1500: returns 3000
import torch
H, C, K = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    return 2 * H * C ** 2 / (lam ** 5 * torch.expm1(H * C / (lam * K * temperature)))
def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    lo, hi = 3000.0, 8000.0
    g = (5 ** 0.5 - 1) / 2
    loss = lambda T: (((planck(lam, T) - r) / r.max()) ** 2).mean().item()
    for _ in range(80):
        a, b = hi - g * (hi - lo), lo + g * (hi - lo)
        if loss(a) < loss(b):
            hi = b
        else:
            lo = a
    return (lo + hi) / 2
