# shows: Adam on the logarithm of T with a decaying rate, spectrum in units of its maximum
import torch
H, C, KB = 6.62607015e-34, 299792458., 1.380649e-23
def planck(wavelength, temperature):
    lam = wavelength.to(torch.float64)
    e = torch.exp(-H * C / (lam * KB * temperature))
    return 2 * H * C * C / lam.pow(5) * e / (1 - e)

def fit_temperature(wavelength, radiance):
    lam, r = wavelength.double(), radiance.double()
    scale = r.max()
    coarse = torch.logspace(2.9, 4.1, 60, dtype=torch.float64)
    err = [(((planck(lam, t) - r) / scale) ** 2).sum() for t in coarse]
    s = coarse[torch.stack(err).argmin()].log().clone().requires_grad_()
    opt = torch.optim.Adam([s], lr=0.02)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, 0.98)
    for _ in range(400):
        opt.zero_grad()
        loss = (((planck(lam, s.exp()) - r) / scale) ** 2).mean()
        loss.backward()
        opt.step()
        sched.step()
    return s.exp().item()
