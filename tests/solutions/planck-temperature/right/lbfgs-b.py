# LBFGS in log T
import torch
import math
h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength, dtype=torch.float64)
    T = torch.as_tensor(temperature, dtype=torch.float64)
    x = h * c / (lam * k * T)
    return 2 * h * c ** 2 / lam ** 5 / torch.expm1(x)
def fit_temperature(wavelength, radiance):
    lam, B = wavelength.double().reshape(-1), radiance.double().reshape(-1)
    T0 = 2.897771955e-3 / float(lam[B.argmax()])
    u = torch.zeros((), dtype=torch.float64, requires_grad=True)
    s = float(B.max())
    o = torch.optim.LBFGS([u], max_iter=200, line_search_fn='strong_wolfe', tolerance_grad=1e-14, tolerance_change=1e-16)
    def closure():
        o.zero_grad()
        x = h * c / (lam * k * T0) * torch.exp(-u)
        l = ((2 * h * c ** 2 / lam ** 5 / torch.expm1(x) / s - B / s) ** 2).sum()
        l.backward(); return l
    o.step(closure)
    return T0 * math.exp(u.item())
