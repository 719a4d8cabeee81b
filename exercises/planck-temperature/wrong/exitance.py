# shows: 2πhc²
# fails: follows_plancks_law
import math
import torch

h, c, k = 6.626e-34, 2.998e8, 1.381e-23


def planck(wavelength, temperature):
    return 2 * math.pi * h * c**2 / wavelength**5 / torch.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    wl, y = wavelength.double(), radiance.double()
    grid = torch.logspace(2.95, 4.05, 400, dtype=torch.float64)
    for _ in range(4):
        losses = torch.stack([(planck(wl.clone(), t) - y).square().sum() for t in grid])
        i = int(losses.argmin())
        grid = torch.linspace(grid[max(i - 1, 0)].item(), grid[min(i + 1, len(grid) - 1)].item(), 21, dtype=torch.float64)
    return grid[10].item()
