# shows: a grid of 100 K, not refined
# fails: recovers_the_temperature
import torch

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    grid = torch.arange(1000.0, 10001.0, 100.0)
    losses = [(((planck(wavelength, t) - radiance) / radiance.max()) ** 2).sum().item() for t in grid]
    return grid[int(torch.tensor(losses).argmin())].item()
