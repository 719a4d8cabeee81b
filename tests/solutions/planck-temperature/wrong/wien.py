# no -1 (Wien): wrong by more than the tolerance
import torch
import math
h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength, dtype=torch.float64)
    T = torch.as_tensor(temperature, dtype=torch.float64)
    x = h * c / (lam * k * T)
    return 2 * h * c ** 2 / lam ** 5 * torch.exp(-x)
def fit_temperature(wavelength, radiance):
    lam, B = wavelength.double().reshape(-1), radiance.double().reshape(-1)
    g = torch.logspace(math.log10(900), math.log10(11000), 400, dtype=torch.float64)
    sse = lambda t: float(((planck(lam, t) - B) ** 2).sum())
    i = min(range(len(g)), key=lambda j: sse(g[j]))
    lo, hi = float(g[max(i - 1, 0)]), float(g[min(i + 1, len(g) - 1)])
    for _ in range(100):
        a, b = lo + (hi - lo) * .382, lo + (hi - lo) * .618
        if sse(a) < sse(b): hi = b
        else: lo = a
    return (lo + hi) / 2
