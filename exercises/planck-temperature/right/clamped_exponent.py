# shows: the exponent is clamped before it overflows
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    x = torch.clamp(h * c / (wavelength * k * temperature), max=85.0)
    return 2 * h * c**2 / (wavelength**5 * (torch.exp(x) - 1))


def fit_temperature(wavelength, radiance):
    t = (2.9e-6 / wavelength[radiance.argmax()]).requires_grad_(True)
    scale = radiance.max()
    opt = torch.optim.Adam([t], lr=0.05)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, 0.99)
    for _ in range(800):
        opt.zero_grad()
        ((planck(wavelength, 1000 * t) - radiance) / scale).pow(2).mean().backward()
        opt.step()
        sched.step()
    return 1000 * t.detach()
