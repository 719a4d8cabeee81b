# shows: LBFGS with line search on log T
import math
import torch
def planck(wavelength, temperature):
    lam = torch.as_tensor(wavelength).double()
    a = 6.62607015e-34 * 299792458.0
    return 2 * a * 299792458.0 / lam ** 5 / torch.expm1(a / (1.380649e-23 * lam * temperature))
def fit_temperature(wavelength, radiance):
    lam = wavelength.detach().double()
    r = radiance.detach().double()
    unit = r.abs().max()
    z0 = min((math.log(t) for t in range(800, 12001, 100)),
             key=lambda z: float(((planck(lam, math.exp(z)) / unit - r / unit) ** 2).sum()))
    z = torch.tensor([z0], dtype=torch.float64, requires_grad=True)
    opt = torch.optim.LBFGS([z], max_iter=100, tolerance_grad=1e-14, tolerance_change=1e-16, line_search_fn='strong_wolfe')
    def closure():
        opt.zero_grad()
        l = ((planck(lam, z.exp()) / unit - r / unit) ** 2).sum()
        l.backward()
        return l
    opt.step(closure)
    return z.exp().item()
