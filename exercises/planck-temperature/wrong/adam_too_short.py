# shows: Adam on T itself: a few kelvin a step, and too few steps
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    T = torch.tensor(5800.0, requires_grad=True)
    opt = torch.optim.Adam([T], lr=1.0)
    scale = radiance.max()
    for _ in range(1000):
        opt.zero_grad()
        (((planck(wavelength, T) - radiance) / scale) ** 2).mean().backward()
        opt.step()
    return T.item()
